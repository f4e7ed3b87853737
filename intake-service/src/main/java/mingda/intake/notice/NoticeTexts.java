package mingda.intake.notice;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import mingda.eventing.problem.Language;
import mingda.intake.directory.Agency;
import org.jspecify.annotations.Nullable;

/**
 * The words of what applicants are told: number, agency, day, what to do and where; never what was asked for, nor by whom.
 * A mail is Chinese with English after it; a text message has room for the one language in which was applied.
 */
@Singleton
class NoticeTexts {

    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("y年M月d日", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM y", Locale.UK);

    private final Properties zh = load("zh");
    private final Properties en = load("en");
    private final String link;

    NoticeTexts(NoticeSettings settings) {
        String portal = settings.portalUrl().toString();
        link = (portal.endsWith("/") ? portal.substring(0, portal.length() - 1) : portal) + "/track";
    }

    /** What a notice of that kind is called. */
    String title(NoticeKind kind, Language language) {
        return Objects.requireNonNull(words(language).getProperty("title." + kind), kind.name());
    }

    String subject(NoticeKind kind) {
        return "明答：" + title(kind, Language.ZH) + " / Mingda: " + title(kind, Language.EN);
    }

    /**
     * The mail's text.
     *
     * @param agency the agency asked, or null where it is not known here
     * @param followed whether it can be looked at with number and code
     */
    String mail(String applicationNo, Happening happening, @Nullable Agency agency, boolean followed) {
        return mail(applicationNo, happening, agency, followed, Language.ZH)
                + "\n\n"
                + mail(applicationNo, happening, agency, followed, Language.EN)
                + "\n";
    }

    /** The text message's text, as short as it can be; the sender cuts what is too long. */
    String sms(
            String applicationNo, Happening happening, @Nullable Agency agency, boolean followed, Language language) {
        // No brackets in English: they are none of the plain alphabet, and a message would have half the room.
        String sign = language.pick("【明答】", "Mingda: ");
        String name = name(agency == null ? null : language.pick(agency.shortName(), agency.nameIn(true)), language);
        String said = fill(template("sms.", happening, language), applicationNo, happening, name, language);
        return sign + said + (followed ? language.pick("", " ") + follow("sms.follow", language) : "");
    }

    private String mail(
            String applicationNo, Happening happening, @Nullable Agency agency, boolean followed, Language language) {
        String name = name(agency == null ? null : agency.nameIn(language == Language.EN), language);
        String said = fill(template("mail.", happening, language), applicationNo, happening, name, language);
        return followed
                ? said + "\n" + follow("follow", language) + "\n"
                        + words(language).getProperty("choose")
                : said;
    }

    /** By how it was done, by whether a day is known, else by the kind alone. */
    private String template(String medium, Happening happening, Language language) {
        Properties words = words(language);
        String key = medium + happening.kind();
        String special = happening.method() != null
                ? words.getProperty(key + "." + happening.method())
                : happening.dueOn() == null ? words.getProperty(key + ".nodue") : null;
        return special != null ? special : Objects.requireNonNull(words.getProperty(key), key);
    }

    private static String fill(
            String template, String applicationNo, Happening happening, String agency, Language language) {
        return template.replace("{no}", applicationNo)
                .replace("{agency}", agency)
                .replace("{on}", day(happening.on(), language))
                .replace("{due}", happening.dueOn() == null ? "" : day(happening.dueOn(), language));
    }

    private String follow(String key, Language language) {
        return Objects.requireNonNull(words(language).getProperty(key), key)
                .replace("{link}", link + language.pick("", "?lang=en"));
    }

    private static String name(@Nullable String name, Language language) {
        return name == null ? language.pick("受理机关", "the agency") : name;
    }

    private static String day(LocalDate day, Language language) {
        return day.format(language == Language.ZH ? CHINESE : ENGLISH);
    }

    private Properties words(Language language) {
        return language == Language.ZH ? zh : en;
    }

    private static Properties load(String language) {
        Properties words = new Properties();
        String name = "/notice/" + language + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(NoticeTexts.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
