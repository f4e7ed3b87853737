package mingda.casework.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The built-in seals, for demos: everything about them says 样章, and production refuses them. */
final class DemoSeals implements SealProvider {

    private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");

    private final DemoKeys keys;
    private final Map<String, byte[]> pictures = new ConcurrentHashMap<>();
    private final Map<String, byte[]> seals = new ConcurrentHashMap<>();

    DemoSeals(Path folder) {
        this.keys = new DemoKeys(folder);
        try {
            keys.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte[] picture(String agencyCode, String agencyName) {
        return pictures.computeIfAbsent(agencyCode, code -> SealPicture.draw(agencyName));
    }

    @Override
    public byte[] sign(SealOrder order, SealForm form, byte[] digest, String property) {
        return switch (form) {
            case PADES -> Cades.sign(keys.of(KeyKind.P256, order.agencyCode(), order.agencyName()), digest);
            case GBT38540 -> {
                SealKey signer = keys.of(KeyKind.SM2, order.agencyCode(), order.agencyName());
                yield Ses.signature(seal(order, signer), signer, digest, property, order.at());
            }
        };
    }

    private byte[] seal(SealOrder order, SealKey signer) {
        return seals.computeIfAbsent(
                order.agencyCode(),
                code -> Ses.seal(
                        "DEMO-" + code,
                        order.agencyName() + "（" + DemoKeys.SPECIMEN + "）",
                        picture(code, order.agencyName()),
                        keys.issuer(KeyKind.SM2),
                        signer.certificate(),
                        MADE));
    }
}
