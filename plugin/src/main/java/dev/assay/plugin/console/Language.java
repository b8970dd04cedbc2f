package dev.assay.plugin.console;

import dev.assay.plugin.files.MeasuringException;
import dev.assay.report.words.Words;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;
import org.eclipse.aether.SessionData;

/** Which language goals speak. */
public final class Language {

    private Language() {}

    /**
     * The words of the language that was asked for, or of the JVM's. Where there are none they are
     * English; a build says so once, and aloud only where somebody asked.
     *
     * @param parameter <code>assay.locale</code>; null for the JVM's language
     */
    public static Words words(String parameter, MavenSession session, Log log)
            throws MeasuringException {
        boolean isAsked = parameter != null && !parameter.isBlank();
        Locale locale = isAsked ? locale(parameter.strip()) : Locale.getDefault();
        Optional<Words> words = Words.in(locale);
        if (words.isEmpty() && isFirst(session)) {
            String said = "There are no texts in " + name(locale) + " yet; Assay speaks English";
            if (isAsked) {
                log.warn(said);
            } else {
                log.debug(said);
            }
        }
        return words.orElse(Words.ENGLISH);
    }

    /**
     * The words of a page of a site. The site says in which language the page is; one that has a
     * single language, and does not name it, has that of <code>assay.locale</code>.
     *
     * @param site what the site plugin asks for; blank where it names none
     * @param parameter <code>assay.locale</code>; null for English
     */
    public static Words ofSite(Locale site, String parameter) {
        try {
            boolean isNamed = !site.getLanguage().isEmpty();
            Locale language =
                    isNamed || parameter == null || parameter.isBlank()
                            ? site
                            : locale(parameter.strip());
            return Words.in(language).orElse(Words.ENGLISH);
        } catch (MeasuringException e) {
            // Goals that measure say what is wrong with it.
            return Words.ENGLISH;
        }
    }

    private static String name(Locale locale) {
        return locale.getDisplayName(Locale.ENGLISH);
    }

    private static boolean isFirst(MavenSession session) {
        SessionData data = session.getRepositorySession().getData();
        return data.set(Language.class.getName(), null, Boolean.TRUE);
    }

    /** A language as BCP 47 writes it, or as Java does. */
    public static Locale locale(String tag) throws MeasuringException {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag.replace('_', '-')).build();
            if (!locale.getLanguage().isEmpty()) {
                return locale;
            }
        } catch (IllformedLocaleException e) {
            // Said below.
        }
        throw new MeasuringException(
                "assay.locale is '" + tag + "'; write a language, such as en or zh-CN");
    }
}
