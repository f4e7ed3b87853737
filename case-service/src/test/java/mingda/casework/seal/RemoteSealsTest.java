package mingda.casework.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import mingda.eventing.problem.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A remote sealing service over real HTTP, well and ill. */
class RemoteSealsTest {

    private static final SealOrder ORDER = new SealOrder(
            UUID.fromString("0198d1a2-7c00-7b3e-9a55-3f1f0c2ab0d1"),
            "LETTER",
            "fengxian-office",
            "上海市奉贤区人民政府办公室",
            Instant.parse("2026-11-23T02:00:00Z"));
    private static final byte[] DIGEST = Crypto.digest(SealForm.GBT38540, new byte[] {1});

    private final SealingServer server = new SealingServer();

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void signsWhatIsAskedAndTheSameAgainForTheSame() {
        SealProvider seals = seals(SealingServer.SECRET);
        SealCheck check = SealCheck.against(server.anchors());

        byte[] ofd = seals.sign(ORDER, SealForm.GBT38540, DIGEST, "/Signature.xml");

        check.signer(SealForm.GBT38540, ofd, DIGEST, "/Signature.xml");
        assertArrayEquals(ofd, seals.sign(ORDER, SealForm.GBT38540, DIGEST, "/Signature.xml"), "SM2 draws a number");
        byte[] pdf = Crypto.digest(SealForm.PADES, new byte[] {1});
        check.signer(SealForm.PADES, seals.sign(ORDER, SealForm.PADES, pdf, ""), pdf, "");
    }

    @Test
    void aPassingTroubleIsTriedAgain() {
        server.trouble(503, 2);

        seals(SealingServer.SECRET).sign(ORDER, SealForm.GBT38540, DIGEST, "/S");

        assertEquals(3, server.calls());
    }

    @Test
    void silenceEndsWithTheTimeout() {
        server.trouble(0, 1);

        seals(SealingServer.SECRET).sign(ORDER, SealForm.GBT38540, DIGEST, "/S");

        assertEquals(2, server.calls());
    }

    @Test
    void aLastingTroubleIsToldAndARefusalIsNotRepeated() {
        SealProvider seals = seals(SealingServer.SECRET);
        server.trouble(503, 9);
        assertUnavailable(seals);
        assertEquals(3, server.calls(), "three attempts");

        server.trouble(400, 9);
        assertUnavailable(seals);
        assertEquals(4, server.calls());

        server.trouble(0, 0);
        assertUnavailable(seals("another secret"));
        server.stop();
        assertUnavailable(seals);
    }

    private static void assertUnavailable(SealProvider seals) {
        assertEquals(
                SealProblem.UNAVAILABLE,
                assertThrows(ProblemException.class, () -> seals.sign(ORDER, SealForm.GBT38540, DIGEST, "/S"))
                        .type());
    }

    private SealProvider seals(String secret) {
        return new RemoteSeals(
                new Settings(URI.create(server.url()), secret),
                new ObjectMapper(),
                Clock.fixed(ORDER.at(), ZoneOffset.UTC));
    }

    private record Settings(URI address, String shared) implements SealSettings.Remote {

        @Override
        public Optional<URI> url() {
            return Optional.of(address);
        }

        @Override
        public Optional<String> secret() {
            return Optional.of(shared);
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(2);
        }

        @Override
        public int attempts() {
            return 3;
        }
    }
}
