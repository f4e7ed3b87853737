package mingda.casework.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import mingda.casework.document.layout.LetterPrinter;
import mingda.casework.document.layout.Marks;
import mingda.casework.document.letter.ReplyTerms;
import mingda.casework.document.letter.SampleLetters;
import mingda.casework.document.letter.TemplateSpec;
import mingda.casework.document.letter.TemplateTexts;
import mingda.casework.outcome.UnsuableRemedy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Sealed letters, looked at by programs that share no line with this one: veraPDF, and ofdrw with its own BouncyCastle. */
class OtherEyesTest {

    private static final LetterPrinter.Printed PRINTED = new LetterPrinter()
            .print(
                    SealedExamples.letter(),
                    new Marks(
                            UUID.fromString("0198d1a2-7c00-7b3e-9a55-3f1f0c2ab0d1"),
                            "7K2M-9QX4-H0TD",
                            "http://127.0.0.1:8081/verify?code=7K2M-9QX4-H0TD"));

    @TempDir
    Path folder = Path.of("");

    private DemoSeals seals = new DemoSeals(Path.of("target", "seals"));

    @BeforeEach
    void draw() {
        seals = new DemoSeals(folder.resolve("seals"));
    }

    @Test
    void veraPdfAcceptsTheSealedLetterAsPdfA() throws Exception {
        assertPdfA(SealedExamples.pdf(PRINTED, seals));
    }

    /** The letter with a slip on a page of its own and the one with several items; in the long run every letter. */
    @Test
    void bothAcceptALetterOfEachKind() throws Exception {
        List<TemplateSpec> letters = TemplateSpec.all().stream()
                .filter(spec -> Boolean.getBoolean("mingda.long")
                        || List.of("CONSULTATION_NOTICE", "REPLY").contains(spec.key()))
                .toList();
        assertTrue(letters.size() > 1);
        SampleLetters.Issuer issuer =
                new SampleLetters.Issuer("上海市奉贤区人民政府办公室", "公开办", new ReplyTerms("甲机关", "乙法院", "", UnsuableRemedy.R2));
        try (Ofdrw ofdrw = new Ofdrw()) {
            for (TemplateSpec spec : letters) {
                LetterPrinter.Printed printed = new LetterPrinter()
                        .print(
                                SampleLetters.of(spec, TemplateTexts.shipped(), issuer, LocalDate.of(2026, 11, 23)),
                                new Marks(new UUID(0, 1), "7K2M-9QX4-H0TD", "http://127.0.0.1:8081/verify"));
                assertPdfA(SealedExamples.pdf(printed, seals));
                ofdrw.validate(Files.write(folder.resolve("each.ofd"), SealedExamples.ofd(printed, seals)));
            }
        }
    }

    private static void assertPdfA(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFA_2_B)) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour)) {
                ValidationResult result = Foundries.defaultInstance()
                        .createValidator(flavour, false)
                        .validate(parser);
                List<String> failed = result.getTestAssertions().stream()
                        .filter(each -> each.getStatus() == TestAssertion.Status.FAILED)
                        .map(TestAssertion::getMessage)
                        .toList();
                assertEquals(List.of(), failed, flavour.toString());
                assertTrue(result.isCompliant());
            }
        }
    }

    @Test
    void ofdrwReadsTheOfdAndItsSealHolds() throws Exception {
        Path ofd = Files.write(folder.resolve("letter.ofd"), SealedExamples.ofd(PRINTED, seals));

        try (Ofdrw ofdrw = new Ofdrw()) {
            ofdrw.validate(ofd);
            String text = String.join("", ofdrw.text(ofd));
            assertTrue(text.contains("奉府办公开〔2026〕12号-答"), text);
            assertTrue(text.contains("经审查，予以公开。"), text);
        }
    }

    @Test
    void ofdrwFindsAChangedWord() throws Exception {
        Path ofd = Files.write(
                folder.resolve("changed.ofd"), reworded(SealedExamples.ofd(PRINTED, seals), "予以公开", "不予公开"));

        try (Ofdrw ofdrw = new Ofdrw()) {
            Exception refused = assertThrows(Exception.class, () -> ofdrw.validate(ofd));
            assertTrue(refused.getClass().getSimpleName().contains("Integrity"), refused.toString());
        }
    }

    private static byte[] reworded(byte[] ofd, String before, String after) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(ofd));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            ZipEntry entry;
            while ((entry = in.getNextEntry()) != null) {
                byte[] content = in.readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(
                        entry.getName().endsWith("Content.xml")
                                ? new String(content, StandardCharsets.UTF_8)
                                        .replace(before, after)
                                        .getBytes(StandardCharsets.UTF_8)
                                : content);
            }
        }
        return out.toByteArray();
    }

    /** ofdrw in a class loader that sees the JDK and its own jars, nothing of ours. */
    private static final class Ofdrw implements Closeable {

        private final URLClassLoader loader;

        Ofdrw() throws IOException {
            List<URL> jars = new ArrayList<>();
            try (Stream<Path> files = Files.list(Path.of("target", "ofdrw"))) {
                for (Path jar : files.toList()) {
                    jars.add(jar.toUri().toURL());
                }
            }
            loader = new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        }

        void validate(Path ofd) throws Exception {
            try (Closeable reader = reader(ofd)) {
                Object validator = type("org.ofdrw.sign.verify.OFDValidator")
                        .getConstructor(type("org.ofdrw.reader.OFDReader"))
                        .newInstance(reader);
                Object container = type("org.ofdrw.sign.verify.container.SESV4ValidateContainer")
                        .getConstructor()
                        .newInstance();
                validator
                        .getClass()
                        .getMethod("setValidator", type("org.ofdrw.sign.verify.SignedDataValidateContainer"))
                        .invoke(validator, container);
                validator.getClass().getMethod("exeValidate").invoke(validator);
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof Exception cause ? cause : e;
            }
        }

        @SuppressWarnings("unchecked") // extractAll returns exactly this type
        List<String> text(Path ofd) throws Exception {
            try (Closeable reader = reader(ofd)) {
                Object extractor = type("org.ofdrw.reader.ContentExtractor")
                        .getConstructor(type("org.ofdrw.reader.OFDReader"))
                        .newInstance(reader);
                return (List<String>)
                        extractor.getClass().getMethod("extractAll").invoke(extractor);
            }
        }

        private Closeable reader(Path ofd) throws Exception {
            try (InputStream in = Files.newInputStream(ofd)) {
                return (Closeable) type("org.ofdrw.reader.OFDReader")
                        .getConstructor(InputStream.class)
                        .newInstance(in);
            }
        }

        private Class<?> type(String name) throws ClassNotFoundException {
            return loader.loadClass(name);
        }

        @Override
        public void close() throws IOException {
            loader.close();
        }
    }
}
