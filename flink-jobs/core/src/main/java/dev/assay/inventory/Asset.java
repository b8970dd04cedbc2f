package dev.assay.inventory;

import dev.assay.batch.key.Recognition;
import dev.assay.document.Nullable;
import dev.assay.inventory.quality.Quality;
import java.util.List;

/**
 * The card of one data asset. It holds no value of the data.
 *
 * @param identity what it is
 * @param holding what is in it
 * @param columns in the order of the data
 * @param care who answers for it, and under which terms
 * @param standing what the gate says of it
 * @param quality how good it is; null where its files cannot be read
 * @param use who uses it
 * @param uniqueness what only it holds; null where that is not known
 */
public record Asset(
        Identity identity,
        Holding holding,
        List<AssetColumn> columns,
        Care care,
        Standing standing,
        @Nullable Quality quality,
        Use use,
        @Nullable Uniqueness uniqueness) {

    public Asset {
        columns = List.copyOf(columns);
    }

    /** Its name, one in the inventory. */
    public String name() {
        return identity.name();
    }

    /** As {@link Inventory#toAccept}. */
    Asset toAccept() {
        return new Asset(
                identity,
                holding.withoutDays(),
                columns,
                care.ownerFrom == OwnerFrom.COMMITS ? care.withoutOwner() : care,
                standing,
                quality,
                use,
                uniqueness);
    }

    /**
     * What an asset is.
     *
     * @param name as it is declared, or as it was found
     * @param declared whether it is declared
     * @param path glob of its files, relative to the project
     * @param description may be empty
     * @param role what it is to search and recommendation, as it is declared or looks like
     * @param format how its files are written, such as {@code csv}
     * @param key columns that are declared to tell its rows apart; may be empty
     */
    public record Identity(
            String name,
            boolean declared,
            String path,
            String description,
            String role,
            String format,
            List<String> key) {
        public Identity {
            key = List.copyOf(key);
        }
    }

    /**
     * What is in it.
     *
     * @param files how many
     * @param bytes of all files as they are stored; null where no exact figure may be shown
     * @param rows records; null where they cannot be read; with noise where no exact figure may be
     *     shown
     * @param oldest day of the oldest record; null where no time is known or shown
     * @param newest day of the newest one
     * @param growth rows over the rows of what is accepted; null where nothing is
     * @param cost what it costs to store each month, by the price of a gigabyte; null where no
     *     price was given
     * @param hash of the names and contents of all files, in hexadecimal; keyed where no exact
     *     figure may be shown, and empty where nothing was published
     */
    public record Holding(
            int files,
            @Nullable Long bytes,
            @Nullable Long rows,
            @Nullable String oldest,
            @Nullable String newest,
            @Nullable Double growth,
            @Nullable Double cost,
            String hash) {

        Holding withoutDays() {
            return new Holding(files, bytes, rows, null, null, growth, cost, hash);
        }
    }

    /**
     * Who answers for it, and under which terms.
     *
     * @param owner who answers for it; null where that is not known
     * @param ownerFrom how that is known; null where it is not
     * @param steward who looks after it; null where nothing is said
     * @param licence null where nothing is said
     * @param purpose null where nothing is said
     * @param retentionDays how long records are kept, in days; null where nothing is said
     * @param overdueDays by how many days the oldest record is older than that; null where it is
     *     not, or not known
     * @param overdueDeliveries deliveries that should have come; null where nothing is said of how
     *     often they come, or no time is known
     */
    public record Care(
            @Nullable String owner,
            @Nullable OwnerFrom ownerFrom,
            @Nullable String steward,
            @Nullable String licence,
            @Nullable String purpose,
            @Nullable Integer retentionDays,
            @Nullable Long overdueDays,
            @Nullable Integer overdueDeliveries) {

        Care withoutOwner() {
            return new Care(
                    null,
                    null,
                    steward,
                    licence,
                    purpose,
                    retentionDays,
                    overdueDays,
                    overdueDeliveries);
        }
    }

    /** How an owner is known. */
    public enum OwnerFrom {
        /** The declaration says so. */
        DECLARED,
        /** The project's CODEOWNERS says so. */
        CODEOWNERS,
        /** Nobody says so: whoever changed the files most often. */
        COMMITS
    }

    /**
     * What the gate says of it.
     *
     * @param outcome of its checks, such as {@code PASS}; null where it is not declared
     * @param accepted when it was accepted last, ISO 8601; null where it never was
     * @param past outcomes of what was accepted and audited before, the oldest first
     * @param fault why its files cannot be read; null where they can
     * @param sampled share of its bytes that all figures are of; null where they are of all
     * @param recognitions columns by which people can be recognised; none where that was not looked
     *     for or no exact figure may be shown
     */
    public record Standing(
            @Nullable String outcome,
            @Nullable String accepted,
            List<String> past,
            @Nullable String fault,
            @Nullable Double sampled,
            List<Recognition> recognitions) {
        public Standing {
            recognitions = List.copyOf(recognitions);
            past = List.copyOf(past);
        }
    }

    /**
     * Who uses it.
     *
     * @param from what it was made of
     * @param mentions files of the project that name it or one of its files
     */
    public record Use(List<String> from, List<String> mentions) {
        public Use {
            from = List.copyOf(from);
            mentions = List.copyOf(mentions);
        }
    }

    /**
     * What only this asset holds.
     *
     * @param rows share of its different rows that no other asset has; of a sample by hash where
     *     they are many
     * @param of rows that were compared
     * @param like the asset that has most of them; null where none has any
     */
    public record Uniqueness(double rows, long of, @Nullable String like) {}
}
