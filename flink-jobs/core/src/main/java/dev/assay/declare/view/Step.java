package dev.assay.declare.view;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What an event is on the way to a purchase. Each is known by the words that logs have for it; what
 * else a log writes can be declared.
 */
public enum Step {
    /** A result or an offer was shown. */
    IMPRESSION("impression", "impressions", "exposure", "shown", "show", "imp"),
    /** A product or a result was looked at. */
    VIEW(
            "view",
            "views",
            "click",
            "clicks",
            "detail",
            "detail_view",
            "product_view",
            "page_view",
            "pageview",
            "view_item",
            "item_click",
            "product_click",
            "result_click",
            "pv"),
    /** It was kept for later: put in the cart or on a list. */
    CART(
            "cart",
            "add",
            "addtocart",
            "add_to_cart",
            "add-to-cart",
            "basket",
            "add_to_basket",
            "wishlist",
            "favorite",
            "favourite",
            "fav"),
    /** It was bought. */
    PURCHASE(
            "purchase",
            "purchases",
            "buy",
            "bought",
            "order",
            "checkout",
            "conversion",
            "redeem",
            "redemption",
            "sale",
            "transaction"),
    /** It came back. */
    RETURN("return", "returned", "refund", "cancel", "cancelled", "canceled"),
    /** None of these. */
    OTHER;

    private final Set<String> words;

    Step(String... words) {
        this.words = Set.of(words);
    }

    /** As it is written in a declaration. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By its word in a declaration. */
    public static Optional<Step> of(String word) {
        return Arrays.stream(values()).filter(step -> step.word().equals(word)).findFirst();
    }

    /** Those that can be declared. */
    public static List<String> declarable() {
        return Arrays.stream(values()).filter(step -> step != OTHER).map(Step::word).toList();
    }

    /** What the value of an event column usually means. */
    public static Step usual(String value) {
        String word = value.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
        return Arrays.stream(values())
                .filter(step -> step.words.contains(word))
                .findFirst()
                .orElse(OTHER);
    }
}
