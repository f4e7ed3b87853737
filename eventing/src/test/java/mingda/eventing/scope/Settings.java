package mingda.eventing.scope;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Asks the database of the running transaction. */
@Singleton
public class Settings {

    private final DataSource database;

    Settings(DataSource database) {
        this.database = database;
    }

    public String current(String name) {
        return ask("select coalesce(current_setting(?, true), '')", name);
    }

    public String echo(String text) {
        return ask("select ?::text", text);
    }

    private String ask(String sql, String argument) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, argument);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new DatabaseException("asking", e);
        }
    }
}
