package dev.assay.declare.view;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column can mean to search and recommendation. */
public enum Field {
    /** Who acts. */
    USER(Kind.NAME),
    /** What is acted on: a product or a document. */
    ITEM(Kind.NAME),
    /** When it happened. */
    TIME(Kind.TIME),
    /** What is done without a break. */
    SESSION(Kind.NAME),
    /** What was searched for. */
    QUERY(Kind.NAME),
    /** What was done: viewed, put in the cart, bought. */
    EVENT(Kind.NAME),
    /** What one piece costs. */
    PRICE(Kind.NUMBER),
    /** How many pieces; below zero where they come back. */
    QUANTITY(Kind.NUMBER),
    /** The kind of product. */
    CATEGORY(Kind.NAME),
    /** How well an item fits a query. */
    GRADE(Kind.NUMBER),
    /** What a campaign is called. */
    CAMPAIGN(Kind.NAME),
    /** Where users come from, or act. */
    CHANNEL(Kind.NAME),
    /** What a product is called. */
    TITLE(Kind.NAME),
    /** Who makes a product. */
    BRAND(Kind.NAME),
    /** Of prices. */
    CURRENCY(Kind.NAME),
    /** The place of a result in its list, from 1. */
    RANK(Kind.NUMBER),
    /** With what users act. */
    DEVICE(Kind.NAME),
    /** What is said of a product at length. */
    DESCRIPTION(Kind.NAME),
    /** Where a product's picture is. */
    IMAGE(Kind.NAME),
    /** Where a product's page is. */
    URL(Kind.NAME),
    /** A number of a product that has a check digit. */
    GTIN(Kind.NAME),
    /** The category that a category is part of. */
    PARENT(Kind.NAME),
    /** Who graded. */
    JUDGE(Kind.NAME),
    /** How many results a query has. */
    RESULTS(Kind.NUMBER),
    /** The number of a search, which its results and what is done with them have too. */
    SEARCH(Kind.NAME);

    /** How its cells are kept. */
    public enum Kind {
        /** As texts that are equal or not. */
        NAME,
        /** As numbers. */
        NUMBER,
        /** As times. */
        TIME
    }

    private final Kind kind;

    Field(Kind kind) {
        this.kind = kind;
    }

    /** How its cells are kept. */
    public Kind kind() {
        return kind;
    }

    /** As it is written in a declaration. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By its word. */
    public static Optional<Field> of(String word) {
        return Arrays.stream(values()).filter(field -> field.word().equals(word)).findFirst();
    }

    /** All words. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Field::word).toList();
    }
}
