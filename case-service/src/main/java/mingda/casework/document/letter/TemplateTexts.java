package mingda.casework.document.letter;

/** Gives the text of each template that is in force on one day. */
@FunctionalInterface
public interface TemplateTexts {

    /** The text of the template of that key, a {@link TemplateSpec#key()}. */
    String text(String key);

    /** The texts that ship with the service. */
    static TemplateTexts shipped() {
        return key -> LetterTemplates.shipped(TemplateSpec.of(key).orElseThrow().path());
    }
}
