package mingda.casework.clock;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** E7 to E10: consultations suspend the reply clock until the first answer, at the latest for their window (条例第三十三条第三款). */
final class ConsultationRule implements Rule {
    @Override
    public Set<ActType> acts() {
        return Set.of(
                ActType.CONSULTED,
                ActType.OPINION_RECEIVED,
                ActType.CONSULTATION_CLOSED,
                ActType.APPLICANT_NOTIFIED,
                ActType.REFERRED,
                ActType.REFERRAL_ENDED);
    }

    @Override
    public void apply(Entry entry, CaseFile file) {
        switch (entry.type()) {
            case CONSULTED -> consult(entry, file);
            case OPINION_RECEIVED -> opinion(entry, file);
            case CONSULTATION_CLOSED ->
                named(entry, file).ifPresent(consultation -> consultation.end(entry.on(), false, file.calendar));
            case APPLICANT_NOTIFIED -> file.toldOfConsultation = true;
            case REFERRED -> refer(entry, file);
            default -> endReferral(entry, file);
        }
    }

    private static void consult(Entry entry, CaseFile file) {
        boolean otherBody = entry.act().party() == Party.OTHER_BODY;
        int window = otherBody ? file.settings.number(Setting.OTHER_BODY_DAYS) : Consultation.WORKING_DAYS;
        var consultation = new Consultation(entry, window, DayReason.CONSULTATION, Basis.CONSULTATION, true);
        ServiceRule.takeEarly(entry, file, consultation::serve);
        file.consultations.add(consultation);
    }

    private static void opinion(Entry entry, CaseFile file) {
        named(entry, file).ifPresent(consultation -> {
            LocalDate due = consultation.due(file.calendar);
            if (due != null && entry.on().isAfter(due)) {
                file.breaches.add(Breach.OPINION_LATE);
            }
            consultation.end(entry.on(), true, file.calendar);
        });
    }

    private static void refer(Entry entry, CaseFile file) {
        file.flags.add(Flag.REFERRED);
        if (file.settings.is(Setting.REFERRAL_SUSPENDS)) {
            int window = file.settings.number(Setting.OTHER_BODY_DAYS);
            var referral = new Consultation(entry, window, DayReason.CONSULTATION, Basis.REFERRAL, false);
            referral.serve(entry.on());
            file.consultations.add(referral);
        }
    }

    private static void endReferral(Entry entry, CaseFile file) {
        file.flags.remove(Flag.REFERRED);
        file.consultations.stream()
                .filter(c -> c.sent.type() == ActType.REFERRED && c.isOpen())
                .forEach(c -> c.end(entry.on(), true, file.calendar));
    }

    private static Optional<Consultation> named(Entry entry, CaseFile file) {
        String id = Objects.requireNonNull(entry.act().consultation(), "checked before the fold");
        return file.consultations.stream()
                .filter(consultation -> consultation.sent.is(id))
                .findFirst();
    }
}
