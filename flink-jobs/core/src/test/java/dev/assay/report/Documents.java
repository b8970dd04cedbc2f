package dev.assay.report;

import dev.assay.audit.Audit;
import dev.assay.finding.Outcome;
import dev.assay.report.ci.GithubAnnotations;
import dev.assay.report.html.HtmlBody;
import dev.assay.report.html.SitePages;
import dev.assay.report.log.ConsoleReport;
import dev.assay.report.words.Words;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Every writer's output, and what parsers that are not ours make of it. */
public final class Documents {

    private Documents() {}

    /** All outputs of an audit, the page's as a browser gets it. */
    static List<String> all(Audit audit) throws IOException {
        List<String> all = new ArrayList<>();
        for (Report report : Report.values()) {
            all.add(report.write(Words.ENGLISH, audit));
        }
        all.add(new HtmlBody(Words.ENGLISH).write(audit));
        SitePages pages = new SitePages(Words.ENGLISH);
        all.add(pages.index(audit).html());
        pages.datasets(audit).forEach(page -> all.add(page.html()));
        all.add(log(audit));
        all.addAll(new GithubAnnotations(Words.ENGLISH).lines(audit, "shop"));
        if (audit.outcome() == Outcome.FAIL) {
            all.add(new ConsoleReport(Words.ENGLISH).failure(audit, "target/assay/assay.html"));
        }
        return all;
    }

    /** The log's lines, whatever their level. */
    static String log(Audit audit) {
        return new ConsoleReport(Words.ENGLISH)
                .lines(audit, "target/assay/assay.html").stream()
                        .map(ConsoleReport.Line::text)
                        .collect(Collectors.joining("\n"));
    }

    /** The body has no void elements, so it is XML too, and an XML parser forgives nothing. */
    static Document body(Audit audit) throws IOException {
        return xml(new HtmlBody(Words.ENGLISH).of(audit).render());
    }

    public static Document xml(String text) throws IOException {
        try {
            DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setErrorHandler(
                    new DefaultHandler() {
                        @Override
                        public void fatalError(SAXParseException e) throws SAXException {
                            throw e;
                        }
                    });
            return builder.parse(new InputSource(new StringReader(text)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("not well-formed: " + e.getMessage(), e);
        }
    }

    static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
