package dev.assay.plugin.child;

/** A child that does next to nothing. */
final class GreetingChild {

    private GreetingChild() {}

    public static void main(String[] args) {
        System.out.println("hello");
    }
}
