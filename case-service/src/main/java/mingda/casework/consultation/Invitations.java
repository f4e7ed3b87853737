package mingda.casework.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import mingda.casework.clock.Party;
import mingda.casework.code.Crockford;
import mingda.casework.document.Document;
import mingda.casework.document.PartyLinks;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the address at which a third party (第三方) may answer. Its token of 128 random bits goes into the letter and nowhere
 * else: only the digest is kept. Bodies that are consulted as agencies answer in writing (函).
 */
@ApplicationScoped
class Invitations implements PartyLinks {

    private static final int TOKEN_BYTES = 16;

    private final Links links;
    private final URI portal;
    private final SecureRandom random = new SecureRandom();

    Invitations(Links links, @ConfigProperty(name = "mingda.portal.url") URI portal) {
        this.links = links;
        this.portal = portal;
    }

    @Override
    public Optional<String> invite(Document document) {
        String party = document.content().path("facts").path("party").asText();
        if (!party.equals(Party.THIRD_PARTY.name())) {
            return Optional.empty();
        }
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Crockford.of(bytes).toLowerCase(Locale.ROOT);
        links.add(document.id(), document.caseId(), sha256(token));
        return Optional.of(portal + "/consultation/" + token);
    }

    /** 64 lower-case hexadecimal digits. */
    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
