package mingda.intake.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Files that case-service sealed, checked by code of its own. */
class SealsTest {

    private static final Instant SEALED = Instant.parse("2026-12-01T02:00:00Z");

    @TempDir
    Path folder = Path.of("");

    @Test
    void whoSealedIsReadFromTheSealAndLeadsToTheAnchors() throws Exception {
        Properties signers = new Properties();
        signers.load(SealsTest.class.getResourceAsStream("/sealed/signers.properties"));
        Anchors anchors = new Anchors(Optional.of(file("anchors.pem", bytes("anchors.pem"))));
        for (String name : new String[] {"letter", "foreign"}) {
            var pdf = PdfSeal.signer(file(name + ".pdf", bytes(name + ".pdf")));
            var ofd = OfdSeal.signature(file(name + ".ofd", bytes(name + ".ofd")));

            assertEquals(signers.getProperty(name + ".pdf"), Crypto.fingerprint(pdf));
            assertEquals(signers.getProperty(name + ".ofd"), Crypto.fingerprint(ofd.signer()));
            assertEquals(name.equals("letter"), anchors.trust(pdf, SEALED));
            assertEquals(name.equals("letter"), anchors.trust(ofd.signer(), SEALED));
            assertEquals(name.equals("letter"), anchors.trust(ofd.maker(), SEALED));
            assertFalse(anchors.trust(pdf, Instant.parse("1999-01-01T00:00:00Z")), "not yet valid then");
        }
        assertTrue(anchors.refusals().getFirst().contains("MINGDA_SEAL_ANCHORS"), "production refuses specimens");
    }

    @Test
    void everyByteOfAPdfIsUnderItsSignature() throws Exception {
        byte[] whole = bytes("letter.pdf");
        int signature = indexOf(whole, "/Contents <");
        int after = indexOf(whole, "/ByteRange");
        for (int at = 0; at < whole.length; at += 211) {
            if (at > signature && at < after) {
                // The certificates beside the signature are not signed: there the digest alone tells.
                continue;
            }
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Path file = file("changed.pdf", changed);
            assertBroken(() -> PdfSeal.signer(file), "byte " + at);
            assertFalse(Marks.in(file).isEmpty(), "the name is found all the same, byte " + at);
        }
    }

    @Test
    void everyByteOfAnEntryOfAnOfdIsUnderItsSeal() throws Exception {
        byte[] whole = bytes("letter.ofd");
        String protectedPart = "</ofd:TextCode>";
        int at = indexOf(whole, protectedPart);
        for (int i = at - 3; i < at + protectedPart.length(); i++) {
            byte[] changed = whole.clone();
            changed[i] ^= 1;
            Path file = file("changed.ofd", changed);
            assertBroken(() -> OfdSeal.signature(file), "byte " + i);
            assertFalse(Marks.in(file).isEmpty());
        }
    }

    private static void assertBroken(Executable check, String where) {
        Exception broken = assertThrows(Exception.class, check, where);
        assertTrue(broken instanceof GeneralSecurityException || broken instanceof IOException, broken.toString());
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(text);
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(SealsTest.class.getResourceAsStream("/sealed/" + name))) {
            return in.readAllBytes();
        }
    }
}
