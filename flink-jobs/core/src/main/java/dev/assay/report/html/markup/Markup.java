package dev.assay.report.html.markup;

import dev.assay.report.words.PlainText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A piece of HTML, SVG or XML. Text becomes markup only through {@link #text}, which escapes it, so
 * nothing that came from the data can open an element, an attribute or a script.
 */
public sealed interface Markup {

    /** Appends it to a document. */
    void write(StringBuilder document);

    /** The document it is. */
    default String render() {
        StringBuilder document = new StringBuilder();
        write(document);
        return document.toString();
    }

    /** Text of ours; characters that markup gives a meaning to, or forbids, are replaced. */
    static Markup text(String text) {
        return new Text(text);
    }

    /**
     * A name or a value from the data, shortened, and kept from turning the direction of what
     * stands around it.
     */
    static Markup value(String value) {
        return element("bdi", PlainText.name(value));
    }

    /** An element and what stands in it. */
    static Element element(String name, Markup... children) {
        return new Element(name, List.of(), Arrays.asList(children));
    }

    /** An element with text in it. */
    static Element element(String name, String text) {
        return element(name, text(text));
    }

    /** Pieces one after the other. */
    static Markup group(List<? extends Markup> pieces) {
        return new Group(List.copyOf(pieces));
    }

    /** Pieces one after the other. */
    static Markup group(Markup... pieces) {
        return group(Arrays.asList(pieces));
    }

    /** Nothing. */
    static Markup none() {
        return group();
    }

    /** Escaped when it is written. */
    record Text(String text) implements Markup {
        @Override
        public void write(StringBuilder document) {
            int c;
            for (int i = 0; i < text.length(); i += Character.charCount(c)) {
                c = text.codePointAt(i);
                escape(c, document);
            }
        }

        static void escape(int c, StringBuilder document) {
            switch (c) {
                case '<' -> document.append("&lt;");
                case '>' -> document.append("&gt;");
                case '&' -> document.append("&amp;");
                case '\n', '\t' -> document.append((char) c);
                default -> document.appendCodePoint(PlainText.isHarmless(c) ? c : '\uFFFD');
            }
        }
    }

    /** A name and a value; the value is escaped when it is written. */
    record Attribute(String name, String value) {
        private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]*");

        /** A place of the page, or another page of the same site; neither names a protocol. */
        private static final Pattern LINK =
                Pattern.compile(
                        "#.*|(\\.\\./)*([a-zA-Z0-9._~%-]+/)*[a-zA-Z0-9._~%-]+\\.html",
                        Pattern.DOTALL);

        public Attribute {
            if (!NAME.matcher(name).matches() || name.startsWith("on")) {
                throw new IllegalArgumentException("not an attribute of ours: " + name);
            }
            if (name.equals("href") && !LINK.matcher(value).matches()) {
                throw new IllegalArgumentException("links lead to pages of the site only");
            }
        }

        private void write(StringBuilder document) {
            document.append(' ').append(name).append("=\"");
            // A parser turns line ends in attributes into blanks unless they are written by number.
            int c;
            for (int i = 0; i < value.length(); i += Character.charCount(c)) {
                c = value.codePointAt(i);
                if (c == '\n' || c == '\t' || c == '"') {
                    document.append("&#").append(c).append(';');
                } else {
                    Text.escape(c, document);
                }
            }
            document.append('"');
        }
    }

    /** A tag pair with attributes and content. */
    record Element(String name, List<Attribute> attributes, List<Markup> children)
            implements Markup {

        private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]*");
        private static final Set<String> VOID = Set.of("meta");

        /** Elements that end their line, so that documents can be compared line by line. */
        private static final Set<String> LINES =
                Set.of(
                        "html",
                        "head",
                        "body",
                        "meta",
                        "title",
                        "style",
                        "main",
                        "header",
                        "footer",
                        "section",
                        "article",
                        "div",
                        "p",
                        "h1",
                        "h2",
                        "h3",
                        "h4",
                        "ul",
                        "li",
                        "dl",
                        "dd",
                        "table",
                        "caption",
                        "thead",
                        "tbody",
                        "tr",
                        "details",
                        "summary",
                        "svg",
                        "rect",
                        "circle",
                        "line",
                        "path",
                        "desc",
                        "testsuite",
                        "testcase",
                        "failure",
                        "skipped",
                        "system-out");

        public Element {
            if (!NAME.matcher(name).matches() || name.equals("script")) {
                throw new IllegalArgumentException("not an element of ours: " + name);
            }
            attributes = List.copyOf(attributes);
            children = List.copyOf(children);
        }

        /** The same element with one attribute more. */
        public Element with(String attribute, String value) {
            List<Attribute> more = new ArrayList<>(attributes);
            more.add(new Attribute(attribute, value));
            return new Element(name, more, children);
        }

        /** The same element of that CSS class. */
        public Element classed(String cssClass) {
            return with("class", cssClass);
        }

        @Override
        public void write(StringBuilder document) {
            document.append('<').append(name);
            attributes.forEach(a -> a.write(document));
            document.append('>');
            if (!VOID.contains(name)) {
                children.forEach(child -> child.write(document));
                document.append("</").append(name).append('>');
            }
            if (LINES.contains(name)) {
                document.append('\n');
            }
        }
    }

    /** Pieces without an element around them. */
    record Group(List<Markup> pieces) implements Markup {
        @Override
        public void write(StringBuilder document) {
            pieces.forEach(piece -> piece.write(document));
        }
    }
}
