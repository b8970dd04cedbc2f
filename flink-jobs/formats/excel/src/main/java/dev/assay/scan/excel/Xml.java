package dev.assay.scan.excel;

import dev.assay.scan.UnreadableDataException;
import dev.assay.scan.archive.ZipParts;
import java.io.Closeable;
import java.io.IOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The elements of a part of a workbook, in their order; whatever namespace they are of. */
final class Xml implements Closeable {

    /** A workbook needs fewer than ten. */
    private static final int DEEPEST = 100;

    private final Piece part;
    private final String place;
    private final XMLStreamReader reader;
    private int depth;

    /**
     * Starts to read a part.
     *
     * @param place of the part, in messages
     */
    Xml(ZipParts parts, String name, String place) throws IOException {
        this.part = new Piece(parts.part(name), place);
        this.place = place;
        // The JDK's own, so that nothing else on the class path reads what nobody can trust.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            this.reader = factory.createXMLStreamReader(part);
        } catch (XMLStreamException e) {
            part.close();
            throw fault(e);
        } catch (RuntimeException e) {
            part.close();
            throw damaged(e);
        }
    }

    /** Bytes of the file that were read for the part. */
    long consumed() {
        return part.consumed();
    }

    /** Reads what is behind the last element: only at the end is known that nothing is damaged. */
    void finish() throws IOException {
        part.finish();
    }

    @Override
    public void close() throws IOException {
        part.close();
    }

    /** How many elements the one that was found last is in, itself among them. */
    int depth() {
        return depth;
    }

    /** The name of the next element; null at the end. */
    String nextElement() throws IOException {
        return nextElementIn(0);
    }

    /** The name of the next element within one of that depth; null where that ends. */
    String nextElementIn(int outer) throws IOException {
        for (int event; (event = next()) != XMLStreamConstants.END_DOCUMENT; ) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                return reader.getLocalName();
            }
            if (event == XMLStreamConstants.END_ELEMENT && depth < outer) {
                return null;
            }
        }
        return null;
    }

    /** The element's text; what is within elements in it is left out. */
    String text() throws IOException {
        int outer = depth;
        StringBuilder text = new StringBuilder();
        for (int event; (event = next()) != XMLStreamConstants.END_DOCUMENT && depth >= outer; ) {
            boolean own =
                    event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA;
            if (own && depth == outer) {
                text.append(
                        reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                if (text.length() > Piece.LONGEST) {
                    throw damaged("a text in it is longer than any");
                }
            }
        }
        return text.toString();
    }

    /** An attribute of the element; null where it has none. */
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    private int next() throws IOException {
        part.allow();
        int event;
        try {
            event = reader.hasNext() ? reader.next() : XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException e) {
            throw fault(e);
        } catch (RuntimeException e) {
            throw damaged(e);
        }
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw damaged("it declares entities, which no program that writes workbooks does");
        }
        if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST) {
            throw damaged("its elements are nested more than " + DEEPEST + " deep");
        }
        depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
        return event;
    }

    private IOException fault(XMLStreamException e) {
        // What the file's bytes are to blame for says so better than what is read of them.
        return part.failure() != null ? part.failure() : damaged(e);
    }

    private UnreadableDataException damaged(Exception e) {
        String message = e.getMessage() == null ? "it is malformed" : e.getMessage();
        int line = message.indexOf("Message: ");
        return damaged("as XML: " + (line < 0 ? message : message.substring(line + 9)).strip());
    }

    private UnreadableDataException damaged(String what) {
        return new UnreadableDataException(
                place + ": the workbook is damaged (" + what + "); save it again");
    }
}
