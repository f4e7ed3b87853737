package mingda.casework.document.template;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import mingda.casework.directory.Agency;
import mingda.casework.document.layout.LetterPrinter;
import mingda.casework.document.layout.Marks;
import mingda.casework.document.letter.Letter;
import mingda.casework.document.letter.SampleLetters;
import mingda.casework.document.letter.TemplateSpec;
import mingda.casework.document.letter.TemplateTexts;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Samples (样张) of letters about a made-up case, without number, seal or effect. Needs a running transaction. */
@ApplicationScoped
class TemplateSamples {

    private static final String NO_CODE = "0000-0000-0000";

    private final Templates templates;
    private final AnsweringBodies bodies;
    private final LetterPrinter printer;
    private final URI portal;

    TemplateSamples(
            Templates templates,
            AnsweringBodies bodies,
            LetterPrinter printer,
            @ConfigProperty(name = "mingda.portal.url") URI portal) {
        this.templates = templates;
        this.bodies = bodies;
        this.printer = printer;
        this.portal = portal;
    }

    /**
     * The sample of a template.
     *
     * @param text the text to look at, or null for the one in force on the day
     * @param on the day that the letter bears
     */
    Letter letter(TemplateSpec spec, @Nullable String text, Agency agency, LocalDate on) {
        TemplateTexts inForce = templates.on(on);
        TemplateTexts texts = key -> text != null && key.equals(spec.key()) ? text : inForce.text(key);
        return SampleLetters.of(
                spec,
                texts,
                new SampleLetters.Issuer(agency.name(), AnsweringBodies.contact(agency), bodies.terms(agency, on)),
                on);
    }

    /** The sample on its pages, as PDF. */
    byte[] pdf(Letter letter) {
        return printer.print(letter, new Marks(new UUID(0, 0), NO_CODE, portal + "/verify"))
                .pdf();
    }
}
