package mingda.casework.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import mingda.casework.code.Crockford;
import mingda.casework.directory.Agency;
import mingda.casework.document.layout.LetterPrinter;
import mingda.casework.document.layout.Marks;
import mingda.casework.document.letter.Letter;
import mingda.casework.seal.SealOrder;
import mingda.casework.seal.Seals;
import mingda.eventing.files.FileStore;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Prints a letter, seals it in both forms and ties the files to the document, in the running transaction. */
@ApplicationScoped
class SealedLetters {

    private static final long LARGEST_LETTER = 20L << 20;
    private static final int CODE_LENGTH = 12;
    private static final int CODE_GROUP = 4;

    private final LetterPrinter printer;
    private final Seals seals;
    private final FileStore store;
    private final DocumentFiles files;
    private final URI portal;
    private final SecureRandom random = new SecureRandom();

    SealedLetters(
            LetterPrinter printer,
            Seals seals,
            FileStore store,
            DocumentFiles files,
            @ConfigProperty(name = "mingda.portal.url") URI portal) {
        this.printer = printer;
        this.seals = seals;
        this.store = store;
        this.files = files;
        this.portal = portal;
    }

    /** @throws mingda.eventing.problem.ProblemException 503 when the seal can't be had now; the transaction must fail */
    void store(Document document, Agency agency, Letter letter, DocumentFile.Role role, Instant at) {
        String code = code();
        Marks marks = new Marks(document.id(), code, portal + "/verify?code=" + code);
        LetterPrinter.Printed printed = printer.print(letter, marks);
        SealOrder order = new SealOrder(document.id(), role.name(), agency.code(), agency.name(), at);
        add(
                document,
                role,
                letter.number() + ".pdf",
                "application/pdf",
                code,
                at,
                seals.pdf(printed.pdf(), printed.seal(), order));
        add(
                document,
                role,
                letter.number() + ".ofd",
                "application/ofd",
                code,
                at,
                seals.ofd(printed.ofd(), printed.seal(), order));
    }

    private void add(
            Document document,
            DocumentFile.Role role,
            String name,
            String mediaType,
            String code,
            Instant at,
            Seals.Sealed sealed) {
        files.add(
                document.id(),
                role,
                name,
                store.store(new ByteArrayInputStream(sealed.file()), mediaType, LARGEST_LETTER),
                new DocumentFile.Seal(code, sealed.signer(), at));
    }

    /** Such as 7K2M-9QX4-H0TD. */
    private String code() {
        StringBuilder code = new StringBuilder(Crockford.random(random, CODE_LENGTH));
        for (int at = CODE_LENGTH - CODE_GROUP; at > 0; at -= CODE_GROUP) {
            code.insert(at, '-');
        }
        return code.toString();
    }
}
