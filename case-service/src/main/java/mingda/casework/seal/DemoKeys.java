package mingda.casework.seal;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The demo seals' keys: drawn when they are first needed, kept in files that their owner alone reads. Every certificate says
 * 样章 (specimen) in its subject. One issuer per kind of key; {@code anchors.pem} holds the issuers' certificates for those
 * who check.
 */
final class DemoKeys {

    static final String SPECIMEN = "样章";

    private static final String ISSUER = "issuer";
    /** Wide, because the legal clock of a demo moves. */
    private static final Instant FROM = Instant.parse("2000-01-01T00:00:00Z");

    private static final Instant TO = Instant.parse("2099-12-31T00:00:00Z");

    private final Path folder;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, SealKey> held = new ConcurrentHashMap<>();

    DemoKeys(Path folder) {
        this.folder = folder;
    }

    /** Draws the issuers' keys, if there are none, and writes their certificates for those who check. */
    void open() throws IOException {
        Files.createDirectories(folder);
        StringWriter anchors = new StringWriter();
        try (JcaPEMWriter pem = new JcaPEMWriter(anchors)) {
            for (KeyKind kind : KeyKind.values()) {
                pem.writeObject(issuer(kind).certificate());
            }
        }
        Path file = folder.resolve("anchors.pem");
        if (!Files.exists(file) || !Files.readString(file).equals(anchors.toString())) {
            Path fresh = Files.createTempFile(folder, "anchors", ".new");
            Files.writeString(fresh, anchors.toString());
            Files.move(fresh, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        }
    }

    SealKey issuer(KeyKind kind) {
        return key(kind, ISSUER, "演示签章机构" + kind, null);
    }

    SealKey of(KeyKind kind, String agencyCode, String agencyName) {
        return key(kind, agencyCode, agencyName, issuer(kind));
    }

    private SealKey key(KeyKind kind, String name, String fullName, @Nullable SealKey issuer) {
        String file = name + "-" + kind.name().toLowerCase(Locale.ROOT) + ".pem";
        SealKey key = held.get(file);
        if (key == null) {
            try {
                key = kept(kind, file, name, fullName, issuer);
            } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
                throw new IllegalStateException("the demo seals' keys can't be read or drawn", e);
            }
            held.put(file, key);
        }
        return key;
    }

    private SealKey kept(KeyKind kind, String file, String name, String fullName, @Nullable SealKey issuer)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        Path path = folder.resolve(file);
        if (!Files.exists(path)) {
            Path fresh = Files.createTempFile(
                    folder,
                    name,
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, drawn(kind, name, fullName, issuer));
            try {
                // Of replicas that draw at once the first wins.
                Files.createLink(path, fresh);
            } catch (FileAlreadyExistsException another) {
                return read(path, issuer);
            } finally {
                Files.delete(fresh);
            }
        }
        return read(path, issuer);
    }

    private String drawn(KeyKind kind, String name, String fullName, @Nullable SealKey issuer)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(kind.algorithm(), Crypto.PROVIDER);
        generator.initialize(new ECGenParameterSpec(kind.curve()), random);
        KeyPair pair = generator.generateKeyPair();
        X500Name subject = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "CN")
                .addRDN(BCStyle.O, fullName)
                .addRDN(BCStyle.OU, name)
                .addRDN(BCStyle.CN, fullName + "（" + SPECIMEN + "，无法律效力）")
                .build();
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                issuer == null
                        ? subject
                        : X500Name.getInstance(
                                issuer.certificate().getSubjectX500Principal().getEncoded()),
                new BigInteger(127, random).add(BigInteger.ONE),
                Date.from(FROM),
                Date.from(TO),
                subject,
                pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(issuer == null));
        builder.addExtension(
                Extension.keyUsage,
                true,
                new KeyUsage(
                        issuer == null
                                ? KeyUsage.keyCertSign | KeyUsage.digitalSignature
                                : KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        X509CertificateHolder certificate = builder.build(new JcaContentSignerBuilder(kind.signature())
                .setProvider(Crypto.PROVIDER)
                .build(issuer == null ? pair.getPrivate() : issuer.key()));
        StringWriter text = new StringWriter();
        try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
            pem.writeObject(new JcaPKCS8Generator(pair.getPrivate(), null));
            pem.writeObject(certificate);
        }
        return text.toString();
    }

    private static SealKey read(Path path, @Nullable SealKey issuer) throws IOException, GeneralSecurityException {
        try (PEMParser pem = new PEMParser(new StringReader(Files.readString(path)))) {
            PrivateKeyInfo key = (PrivateKeyInfo) pem.readObject();
            X509Certificate certificate = new JcaX509CertificateConverter()
                    .setProvider(Crypto.PROVIDER)
                    .getCertificate((X509CertificateHolder) pem.readObject());
            return new SealKey(
                    new JcaPEMKeyConverter().setProvider(Crypto.PROVIDER).getPrivateKey(key),
                    certificate,
                    issuer == null ? certificate : issuer.certificate());
        }
    }
}
