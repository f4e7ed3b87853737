package mingda.eventing.gateway;

import jakarta.mail.Session;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Properties;
import javax.net.SocketFactory;

/** How the services speak with their mail server. */
public final class MailSessions {

    private MailSessions() {}

    /**
     * A session with a mail server.
     *
     * @param timeout after which a server that does not connect, take or answer counts as silent
     * @param startTls {@code DISABLED}, {@code REQUIRED}, or anything else to use it where the server offers it
     * @param login whether the server wants a name and a password
     */
    public static Session of(String host, int port, Duration timeout, String startTls, boolean login) {
        String millis = Long.toString(timeout.toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", host);
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        properties.setProperty("mail.smtp.writetimeout", millis);
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(!startTls.equals("DISABLED")));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls.equals("REQUIRED")));
        properties.setProperty("mail.smtp.auth", Boolean.toString(login));
        properties.put("mail.smtp.socketFactory", new AtOnce());
        // Without it, a server that refuses the connection would be asked a second time by another way.
        properties.setProperty("mail.smtp.socketFactory.fallback", "false");
        return Session.getInstance(properties);
    }

    /**
     * Sockets that send at once what they are given (TCP_NODELAY): a mail ends with a few bytes of their own, which would
     * otherwise wait for the receipt of those before, forty thousandths of a second for every mail.
     */
    private static final class AtOnce extends SocketFactory {

        private final SocketFactory plain = SocketFactory.getDefault();

        @Override
        public Socket createSocket() throws IOException {
            return atOnce(plain.createSocket());
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return atOnce(plain.createSocket(host, port));
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
            return atOnce(plain.createSocket(host, port, from, fromPort));
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            return atOnce(plain.createSocket(host, port));
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
            return atOnce(plain.createSocket(host, port, from, fromPort));
        }

        private static Socket atOnce(Socket socket) throws IOException {
            socket.setTcpNoDelay(true);
            return socket;
        }
    }
}
