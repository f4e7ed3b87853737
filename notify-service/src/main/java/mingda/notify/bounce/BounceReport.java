package mingda.notify.bounce;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a delivery status notification (RFC 3464) says of a mail of ours.
 *
 * @param key the report's own id, by which a repeat is known
 * @param alertId the alert that the mail was about
 * @param address whom it did not reach; personal data
 * @param status such as 5.1.1
 * @param failed whether it was given up; a report of a delay changes nothing
 */
record BounceReport(String key, UUID alertId, String address, String status, boolean failed) {

    private static final Pattern OURS =
            Pattern.compile("<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@mingda>", Pattern.CASE_INSENSITIVE);
    private static final Pattern STATUS = Pattern.compile("[245]\\.[0-9]{1,3}\\.[0-9]{1,3}");
    private static final int DEEPEST = 4;

    /** Says nothing about the person, so that a log can't either. */
    @Override
    public String toString() {
        return "BounceReport[" + alertId + " " + status + "]";
    }

    /**
     * Reads a report.
     *
     * @param text the mail that reports, as it came
     * @return empty when it is no such report, or of no mail of ours
     */
    static Optional<BounceReport> of(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            MimeMessage report =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
            List<Part> parts = new ArrayList<>();
            collect(report, parts, 0);
            Optional<InternetHeaders> fields = recipient(parts);
            Optional<UUID> alert = alert(parts);
            if (fields.isEmpty() || alert.isEmpty()) {
                return Optional.empty();
            }
            String id = Objects.requireNonNullElse(report.getMessageID(), "").strip();
            String of = Objects.requireNonNullElse(first(fields.get(), "Final-Recipient"), "");
            String address = of.substring(of.indexOf(';') + 1).strip();
            Matcher status = STATUS.matcher(Objects.requireNonNullElse(first(fields.get(), "Status"), ""));
            String action = Objects.requireNonNullElse(first(fields.get(), "Action"), "")
                    .strip();
            return Optional.of(new BounceReport(
                    Digests.of(id.isEmpty() ? text : id),
                    alert.get(),
                    address,
                    status.find() ? status.group() : "5.0.0",
                    action.equalsIgnoreCase("failed")));
        } catch (MessagingException | IOException e) {
            return Optional.empty();
        }
    }

    private static void collect(Part part, List<Part> parts, int depth) throws MessagingException, IOException {
        parts.add(part);
        if (depth < DEEPEST && part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                BodyPart each = several.getBodyPart(i);
                collect(each, parts, depth + 1);
            }
        }
    }

    /** The fields of the first recipient that failed, else of the first. RFC 3464, 2.1: groups after an empty line. */
    private static Optional<InternetHeaders> recipient(List<Part> parts) throws MessagingException, IOException {
        List<InternetHeaders> groups = new ArrayList<>();
        for (Part part : parts) {
            if (part.isMimeType("message/delivery-status")) {
                for (String group : read(part).replace("\r\n", "\n").split("\n[ \t]*\n", -1)) {
                    InternetHeaders fields = headers(group);
                    if (first(fields, "Final-Recipient") != null) {
                        groups.add(fields);
                    }
                }
            }
        }
        return groups.stream()
                .filter(fields -> Objects.requireNonNullElse(first(fields, "Action"), "")
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .equals("failed"))
                .findFirst()
                .or(() -> groups.stream().findFirst());
    }

    /** The alert whose id stands in the Message-ID of the mail that is sent back, or of its headers. */
    private static Optional<UUID> alert(List<Part> parts) throws MessagingException, IOException {
        for (Part part : parts) {
            if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                String id = first(headers(read(part)), "Message-ID");
                Matcher ours = OURS.matcher(Objects.requireNonNullElse(id, ""));
                if (ours.find()) {
                    return Optional.of(UUID.fromString(ours.group(1)));
                }
            }
        }
        return Optional.empty();
    }

    private static String read(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InternetHeaders headers(String text) throws MessagingException {
        String lines = text.replace("\r\n", "\n").stripLeading().replace("\n", "\r\n") + "\r\n\r\n";
        return new InternetHeaders(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), true);
    }

    private static @Nullable String first(InternetHeaders headers, String name) {
        String[] values = headers.getHeader(name);
        return values == null || values.length == 0 ? null : values[0];
    }
}
