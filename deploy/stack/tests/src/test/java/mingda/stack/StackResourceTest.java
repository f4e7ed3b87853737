package mingda.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The parts as tests get them: real, separate, and with the realm's users. */
class StackResourceTest {
    private static Map<String, String> config = Map.of();

    @BeforeAll
    static void start() {
        StackResource resource = new StackResource();
        resource.init(Map.of("service", "intake", "parts", "postgres,kafka,keycloak,mail"));
        config = resource.start();
    }

    @Test
    void loginRoleUsesTheOwnersTablesAndMakesNone() throws SQLException {
        try (Connection owner = connect("MINGDA_DB_URL", "MINGDA_DB_OWNER_USER", "MINGDA_DB_OWNER_PASSWORD");
                Connection login = connect("MINGDA_DB_URL", "MINGDA_DB_USER", "MINGDA_DB_PASSWORD");
                Statement asOwner = owner.createStatement();
                Statement asLogin = login.createStatement()) {
            asOwner.execute("CREATE TABLE shelf (id int)");
            asLogin.execute("INSERT INTO shelf VALUES (1)");
            assertThrows(SQLException.class, () -> asLogin.execute("CREATE TABLE another (id int)"));
            assertThrows(SQLException.class, () -> asLogin.execute("DROP TABLE shelf"));
            assertEquals("f", first(asLogin, "SELECT rolbypassrls FROM pg_roles WHERE rolname = current_user"));
        }
    }

    @Test
    void oneServicesRolesCannotReachAnothersDatabase() {
        String other = value("MINGDA_DB_URL").replace("mingda_intake", "mingda_casework");
        for (String who : List.of("MINGDA_DB_USER", "MINGDA_DB_OWNER_USER")) {
            String password = value(who.replace("USER", "PASSWORD"));
            SQLException refused =
                    assertThrows(SQLException.class, () -> DriverManager.getConnection(other, value(who), password));
            assertEquals("42501", refused.getSQLState());
        }
    }

    @Test
    void chineseTextHasTrigrams() throws SQLException {
        try (Connection login = connect("MINGDA_DB_URL", "MINGDA_DB_USER", "MINGDA_DB_PASSWORD");
                Statement statement = login.createStatement()) {
            assertTrue(Integer.parseInt(first(statement, "SELECT cardinality(show_trgm('行政复议'))")) > 0);
        }
    }

    @Test
    void topicsExistWithTheirDeadLetters() throws Exception {
        try (Admin admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, value("KAFKA_BOOTSTRAP_SERVERS")))) {
            Set<String> names = admin.listTopics().names().get(20, TimeUnit.SECONDS);
            assertTrue(names.containsAll(Set.of(
                    "mingda.intake.application",
                    "mingda.casework.case",
                    "mingda.casework.directory",
                    "mingda.notify.delivery",
                    "mingda.notify.delivery.dead-letter")));
        }
    }

    @Test
    void demoUsersHaveTheirRolesAgencyAndUnit() throws IOException {
        JsonNode deputy = claims(Tokens.of("deputy"));
        assertEquals("fengxian-office", deputy.path("agency").asText());
        assertEquals("deputy", deputy.path("preferred_username").asText());
        assertEquals(value("MINGDA_ISSUER"), deputy.path("iss").asText());
        assertEquals(
                Set.of("officer", "reviewer", "office-head", "signatory"),
                Set.copyOf(new ObjectMapper().convertValue(deputy.at("/realm_access/roles"), List.class)));
        assertEquals(1800, deputy.path("exp").asLong() - deputy.path("iat").asLong());
        assertEquals("nanqiao", claims(Tokens.of("officer2")).path("agency").asText());
        assertTrue(claims(Tokens.of("section")).path("unit").asText().length() > 1);
        assertEquals(
                "service",
                claims(Tokens.ofService(ServiceName.NOTIFY))
                        .at("/realm_access/roles/0")
                        .asText());
    }

    @Test
    void mailsCanBeReadOverHttp() throws IOException {
        try (Socket smtp = new Socket("127.0.0.1", Integer.parseInt(value("MINGDA_SMTP_PORT")))) {
            for (String line : List.of(
                    "EHLO here",
                    "MAIL FROM:<mingda@mingda.example>",
                    "RCPT TO:<officer@mingda.example>",
                    "DATA",
                    "To: officer@mingda.example\r\nSubject: due\r\n\r\ntomorrow\r\n.",
                    "QUIT")) {
                smtp.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
                smtp.getOutputStream().flush();
                smtp.getInputStream().read(new byte[4096]);
            }
            smtp.getInputStream().readAllBytes();
        }
        JsonNode mails = new ObjectMapper()
                .readTree(java.net
                        .URI
                        .create(value("MINGDA_MAIL_URL") + "/api/messages")
                        .toURL());
        assertEquals("due", mails.at("/0/subject").asText());
        assertEquals("officer@mingda.example", mails.at("/0/to/0").asText());
        assertTrue(mails.at("/0/text").asText().startsWith("tomorrow"));
    }

    @Test
    void partsStartOncePerJvm() {
        StackResource again = new StackResource();
        again.init(Map.of("service", "notify", "parts", "postgres"));
        assertEquals(
                value("MINGDA_DB_URL").replace("mingda_intake", "mingda_notify"),
                again.start().get("quarkus.datasource.jdbc.url"));
    }

    private static JsonNode claims(String token) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    private static Connection connect(String url, String user, String password) throws SQLException {
        return DriverManager.getConnection(value(url), value(user), value(password));
    }

    private static String first(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String value(String name) {
        return Objects.requireNonNull(config.get(name), name);
    }
}
