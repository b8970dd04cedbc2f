package dev.assay.inventory.guess;

import dev.assay.declare.ColumnType;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.Personal;
import dev.assay.profile.Profile;
import java.util.List;
import java.util.Set;

/** Columns that may be about persons, by their names or by the forms of their values. */
final class Persons {

    /** Words of names that mean a person wherever they stand. */
    private static final Set<String> WORDS =
            Set.of(
                    "email",
                    "mail",
                    "mobile",
                    "tel",
                    "telephone",
                    "phone",
                    "fax",
                    "birth",
                    "birthday",
                    "dob",
                    "passport",
                    "ssn",
                    "password",
                    "iban",
                    "card",
                    "salutation",
                    "login",
                    "nickname",
                    "身份证",
                    "身份证号",
                    "姓名",
                    "手机",
                    "手机号",
                    "电话",
                    "邮箱",
                    "邮件",
                    "生日",
                    "昵称",
                    "密码");

    /** Words that mean one where it is a user's. */
    private static final Set<String> OF_USERS =
            Set.of(
                    "name", "address", "street", "zip", "ip", "first", "last", "gender", "age",
                    "地址");

    private Persons() {}

    /**
     * Those columns, in order.
     *
     * @param ofUsers whether the rows are users
     */
    static List<String> of(Profile profile, boolean ofUsers) {
        return profile.columns().stream()
                .filter(column -> isOne(column, ofUsers))
                .map(ColumnProfile::name)
                .toList();
    }

    private static boolean isOne(ColumnProfile column, boolean ofUsers) {
        List<Lexicon.Word> words = Lexicon.words(column.name());
        boolean isUsers =
                ofUsers || words.stream().anyMatch(word -> word.concept() == Concept.USER);
        boolean isCounted =
                column.inferred() == ColumnType.BOOLEAN || column.inferred() == ColumnType.DECIMAL;
        return Personal.isEvident(column)
                || !isCounted
                        && words.stream()
                                .map(Lexicon.Word::text)
                                .anyMatch(
                                        word ->
                                                WORDS.contains(word)
                                                        || isUsers && OF_USERS.contains(word));
    }
}
