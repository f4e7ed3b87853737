package mingda.intake.portal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import mingda.eventing.problem.Language;
import mingda.intake.access.ApplicantAccess;
import mingda.intake.account.Accounts;
import mingda.intake.directory.Agencies;
import mingda.intake.progress.ProgressView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The applications that somebody who signed in keeps: seen, opened and kept without a query code. */
@Path("/account")
public class AccountPages {

    private final Pages pages;
    private final Visiting visiting;
    private final SignedIn signedIn;
    private final Accounts accounts;
    private final Tracked tracked;
    private final ApplicantAccess access;
    private final ProgressView view;
    private final Agencies agencies;
    private final Texts texts;

    AccountPages(
            Pages pages,
            Visiting visiting,
            SignedIn signedIn,
            Accounts accounts,
            Tracked tracked,
            ApplicantAccess access,
            ProgressView view,
            Agencies agencies,
            Texts texts) {
        this.pages = pages;
        this.visiting = visiting;
        this.signedIn = signedIn;
        this.accounts = accounts;
        this.tracked = tracked;
        this.access = access;
        this.view = view;
        this.agencies = agencies;
        this.texts = texts;
    }

    /** One application in the list. */
    public record Line(String applicationNo, String subject, String agency, String state, String due) {}

    private record Kept(String subject, ProgressView.Seen seen) {}

    /** What the account keeps, or how to sign in. */
    @GET
    @Operation(hidden = true)
    public Response list() {
        Visitor visitor = visiting.visitor();
        return signedIn.person()
                .map(person -> pages.show(
                        "account",
                        visitor,
                        "/account",
                        Map.of("name", person.name(), "lines", lines(person, visitor.language()))))
                .orElseGet(() -> pages.show("account-sign-in", visitor, "/account", Map.of()));
    }

    /** Asks whether the application that is open on this device is to be kept. */
    @GET
    @Path("keep")
    @Operation(hidden = true)
    public Response ask() {
        Visitor visitor = visiting.visitor();
        SignedIn.Person person = signedIn.person().orElse(null);
        if (person == null) {
            return pages.go(visitor, "/account/start/keep");
        }
        return tracked.number(visitor)
                .filter(number -> !accounts.of(person.known()).contains(number))
                .map(number -> pages.show(
                        "account-keep",
                        visitor,
                        "/account/keep",
                        Map.of("name", person.name(), "applicationNo", number)))
                .orElseGet(() -> pages.go(visitor, "/account"));
    }

    /** Keeps it. Which one stands in the form, so that it is the one that the page named. */
    @POST
    @Path("keep")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response keep(
            @RestForm("proof") @Nullable String proof, @RestForm("applicationNo") @Nullable String number) {
        Visitor visitor = visiting.visitor();
        if (visitor.proves(proof)) {
            signedIn.person()
                    .ifPresent(person -> tracked.number(visitor)
                            .filter(open -> open.equals(number))
                            .ifPresent(open -> accounts.keep(person.known(), open)));
        }
        return pages.go(visitor, "/account");
    }

    /** Opens one that the account keeps. */
    @POST
    @Path("open")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response open(
            @RestForm("proof") @Nullable String proof, @RestForm("applicationNo") @Nullable String number) {
        Visitor visitor = visiting.visitor();
        return signedIn.person()
                .filter(person -> visitor.proves(proof))
                .flatMap(person -> accounts.of(person.known()).stream()
                        .filter(kept -> kept.equals(number))
                        .findFirst())
                .map(kept -> {
                    tracked.remember(visitor, kept);
                    return pages.go(visitor, "/track/progress");
                })
                .orElseGet(() -> pages.go(visitor, "/account"));
    }

    /** Takes one off the list. */
    @POST
    @Path("let-go")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response letGo(
            @RestForm("proof") @Nullable String proof, @RestForm("applicationNo") @Nullable String number) {
        Visitor visitor = visiting.visitor();
        if (visitor.proves(proof) && number != null) {
            signedIn.person().ifPresent(person -> accounts.letGo(person.known(), number));
        }
        return pages.go(visitor, "/account");
    }

    private List<Line> lines(SignedIn.Person person, Language language) {
        return accounts.of(person.known()).stream()
                .map(number -> access.reopen(
                        number, application -> new Kept(application.person().title(), view.of(application, language))))
                .map(kept -> line(kept, language))
                .toList();
    }

    private Line line(Kept kept, Language language) {
        ProgressView.Seen seen = kept.seen();
        return new Line(
                seen.applicationNo(),
                kept.subject(),
                agencies.find(seen.agencyCode())
                        .map(agency -> agency.nameIn(language == Language.EN))
                        .orElse(""),
                texts.text(language, "state_" + seen.state()),
                Days.text(seen.replyDueOn(), language));
    }
}
