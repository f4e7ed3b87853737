package mingda.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import mingda.casework.document.layout.LetterPrinter;
import mingda.casework.document.layout.Marks;
import mingda.casework.document.letter.Letter;
import mingda.casework.document.letter.Paragraph;
import mingda.casework.seal.SealOrder;
import mingda.casework.seal.Seals;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Letters printed and sealed in both forms per second, beside what the machine signs with SM2 alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class LetterBenchmark {

    private static final Provider PROVIDER = new BouncyCastleProvider();
    private static final UUID DOCUMENT = UUID.fromString("0198d1a2-7c00-7b3e-9a55-3f1f0c2ab0d1");
    private static final String NAME = "上海市奉贤区人民政府办公室";
    private static final SealOrder ORDER =
            new SealOrder(DOCUMENT, "LETTER", "fengxian-office", NAME, Instant.parse("2026-11-23T02:00:00Z"));
    private static final Marks MARKS =
            new Marks(DOCUMENT, "7K2M-9QX4-H0TD", "http://127.0.0.1:8081/verify?code=7K2M-9QX4-H0TD");
    /** About two pages, as replies are. */
    private static final Letter LETTER = new Letter(
            NAME,
            "奉府办公开〔2026〕12号-答",
            "政府信息公开申请答复书",
            "张三（虚构）",
            List.of(
                    Paragraph.text("本机关于2026年11月3日收到你提出的政府信息公开申请。现根据《中华人民共和国政府信息公开条例》，答复如下："),
                    Paragraph.text("经检索，你申请获取的上述信息属于可以公开的政府信息。根据《条例》第三十六条第（二）项的规定，予以公开。".repeat(6)),
                    Paragraph.text("你如对本答复书不服，可以自收到本答复书之日起60日内申请行政复议，或者自收到本答复书之日起6个月内提起行政诉讼。")),
            LocalDate.of(2026, 11, 23),
            "案卷校验码 " + "0123456789abcdef".repeat(4));

    private final LetterPrinter printer = new LetterPrinter();
    private final byte[] digest = new byte[32];
    private final Seals seals = Seals.specimens(folder());
    private final KeyPair sm2 = draw();

    /** The first letter draws the keys and loads the typefaces. */
    @Setup
    public void warm() {
        sealedLetter();
    }

    /** A letter set, written as PDF and OFD, and both sealed. */
    @Benchmark
    public int sealedLetter() {
        LetterPrinter.Printed printed = printer.print(LETTER, MARKS);
        return seals.pdf(printed.pdf(), printed.seal(), ORDER).file().length
                + seals.ofd(printed.ofd(), printed.seal(), ORDER).file().length;
    }

    /** The same without seals. */
    @Benchmark
    public LetterPrinter.Printed printedLetter() {
        return printer.print(LETTER, MARKS);
    }

    /** One SM2 signature over a digest's worth of bytes. */
    @Benchmark
    public byte[] rawSm2Signature() throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SM3withSM2", PROVIDER);
        signature.initSign(sm2.getPrivate());
        signature.update(digest);
        return signature.sign();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("specimens");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyPair draw() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", PROVIDER);
            generator.initialize(new ECGenParameterSpec("sm2p256v1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
