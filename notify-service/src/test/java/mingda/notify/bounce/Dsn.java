package mingda.notify.bounce;

/** Delivery status notifications as mail servers write them (RFC 3464). */
final class Dsn {

    private Dsn() {}

    /**
     * A report.
     *
     * @param id its own Message-ID
     * @param alertId whose mail it is about
     * @param action failed, delayed, delivered…
     */
    static String of(String id, String alertId, String address, String action, String status) {
        return String.join(
                "\r\n",
                "From: MAILER-DAEMON@mail.example",
                "To: alerts@mingda.example",
                "Subject: Undelivered Mail Returned to Sender",
                "Message-ID: <" + id + "@mail.example>",
                "MIME-Version: 1.0",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=\"b1\"",
                "",
                "--b1",
                "Content-Type: text/plain; charset=us-ascii",
                "",
                "I'm sorry to have to inform you that your message could not be delivered.",
                "--b1",
                "Content-Type: message/delivery-status",
                "",
                "Reporting-MTA: dns; mail.example",
                "Arrival-Date: Mon, 2 Nov 2026 09:00:00 +0800",
                "",
                "Final-Recipient: rfc822; " + address,
                "Action: " + action,
                "Status: " + status,
                "Diagnostic-Code: smtp; 550 5.1.1 unknown user,",
                " try another",
                "",
                "--b1",
                "Content-Type: message/rfc822",
                "",
                "From: alerts@mingda.example",
                "Message-ID: <" + alertId + "@mingda>",
                "Subject: returned",
                "",
                "body",
                "--b1--",
                "");
    }
}
