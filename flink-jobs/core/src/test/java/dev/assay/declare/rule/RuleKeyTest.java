package dev.assay.declare.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleKeyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "rows>=1000                        # rows >= 1000",
                "  rows  >=  1000.0                # rows >= 1000",
                "rows >= 1e3                       # rows >= 1000",
                "completeness(a) >= 100%           # completeness(a) >= 1",
                "completeness( a )>=100 %          # completeness(a) >= 1",
                "completeness(`a`) >= 70.0%        # completeness(a) >= 0.7",
                "parse_errors(a) <= 0.00           # parse_errors(a) <= 0",
                "quantile(\"Unit price, net\",99%) < 100 # quantile(\"Unit price, net\", 0.99) < 100",
                "mean(`the \"price\"`) > -0.50     # mean(`the \"price\"`) > -0.5",
                "mean(Preis in €) > 1e-300         # mean(\"Preis in €\") > 1E-300",
                "unique(b,a)                       # unique(a, b) == 1",
                "unique(a, b) == 100 %             # unique(a, b) == 1",
                "someday(a) >= 1                   # someday(a) >= 1",
                "not a rule                        # not a rule",
            })
    void what_says_the_same_has_the_same_key(String text, String key) {
        assertEquals(key, RuleKey.of(text));
        assertEquals(key, RuleKey.of(key), "a key is the key of itself");
    }
}
