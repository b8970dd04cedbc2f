package dev.assay.inventory.find;

/**
 * Something that was found and is no dataset, of which a user should know.
 *
 * @param path relative to the project, with forward slashes
 * @param why it is none
 * @param detail in English: what was found, and what to do; may be empty
 */
public record Aside(String path, Why why, String detail) {

    /** Why something is no dataset. */
    public enum Why {
        /** Another repository within this one; it is not looked into. */
        SUBMODULE,
        /** A link out of the project, which is not followed. */
        LINK_OUTSIDE,
        /** A link that leads to a folder that it lies in, or to itself. */
        LINK_LOOP,
        /** A link to nothing. */
        DEAD_LINK,
        /** A file of no bytes whose name is one of data. */
        EMPTY,
        /** Locked with a password. */
        LOCKED,
        /** Damaged, or not what its name says. */
        UNREADABLE,
        /** Of a kind that is not looked into. */
        CLOSED,
        /** Beyond a bound of discovery. */
        BEYOND_BOUNDS,
        /** A table of the data files beside it. */
        FILE_LIST,
        /** A description of the columns of data. */
        DESCRIPTION,
        /** A declared dataset of which no file is there. */
        DECLARED_MISSING,
        /** The index of git could not be read, so that folders were searched instead. */
        INDEX
    }
}
