package mingda.casework.start;

import jakarta.enterprise.context.ApplicationScoped;

/** Placeholder until written below. */
@ApplicationScoped
class DemoCases {
    void load() {}
}
