package mingda.casework.casefile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import mingda.casework.clock.ActType;

/**
 * An act to record.
 *
 * @param type what happened
 * @param on its legal date, in Shanghai
 * @param detail its further members as in the API, without {@code id}, {@code type} and {@code on}
 */
public record NewAct(ActType type, LocalDate on, ObjectNode detail) {}
