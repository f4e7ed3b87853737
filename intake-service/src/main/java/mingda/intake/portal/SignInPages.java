package mingda.intake.portal;

import io.quarkus.oidc.OidcSession;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import mingda.intake.account.Account;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/**
 * Signing in and out through the issuer of identities, by the authorization code flow of OpenID Connect. What comes
 * after asks the issuer nothing.
 */
@Path("/account")
public class SignInPages {

    /** Where one may be led after signing in. */
    private static final Map<String, String> PLACES = Map.of("list", "/account", "keep", "/account/keep");

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Pages pages;
    private final Visiting visiting;
    private final SignedIn signedIn;
    private final Tracked tracked;
    private final Issuer issuer;
    private final OidcSession session;
    private final UriInfo uri;

    SignInPages(
            Pages pages,
            Visiting visiting,
            SignedIn signedIn,
            Tracked tracked,
            Issuer issuer,
            OidcSession session,
            UriInfo uri) {
        this.pages = pages;
        this.visiting = visiting;
        this.signedIn = signedIn;
        this.tracked = tracked;
        this.issuer = issuer;
        this.session = session;
        this.uri = uri;
    }

    /** Leads to the issuer, or says that it does not answer and what works without it. */
    @GET
    @Path("start/{place}")
    @Operation(hidden = true)
    public Response start(@PathParam("place") String place) {
        Visitor visitor = visiting.visitor();
        if (!issuer.answers()) {
            return pages.show(503, "account-away", visitor, "/account/start/" + known(place), Map.of());
        }
        // The issuer's page speaks the language of ours.
        String locale = visitor.query().isEmpty() ? "?ui_locales=" : visitor.query() + "&ui_locales=";
        return Response.seeOther(URI.create("/account/sign-in/" + known(place) + locale
                        + visitor.language().tag()))
                .cookie(visitor.cookie())
                .build();
    }

    /**
     * Whom the issuer let pass, as the settings demand for this path: from here on a cookie of ours says who it is, and
     * the one by which the flow knew them goes.
     */
    @GET
    @Path("sign-in/{place}")
    @Operation(hidden = true)
    public Response signedIn(@PathParam("place") String place) {
        Visitor visitor = visiting.visitor();
        JsonWebToken token = session.getIdToken();
        Account account = Account.of(token.getIssuer(), token.getSubject());
        session.logout().await().atMost(PATIENCE);
        return Response.seeOther(URI.create(PLACES.get(known(place)) + visitor.query()))
                .cookie(signedIn.remember(new SignedIn.Person(account.id(), name(token), token.getRawToken()), visitor))
                .build();
    }

    /** Signs out here, with what was opened, and at the issuer, as it must be on a device that others use. */
    @POST
    @Path("sign-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response signOut(@RestForm("proof") @Nullable String proof) {
        Visitor visitor = visiting.visitor();
        if (!visitor.proves(proof)) {
            return pages.go(visitor, "/account");
        }
        tracked.forget(visitor);
        URI back = uri.getBaseUri().resolve("/account" + visitor.query());
        URI next = signedIn.person()
                .filter(person -> issuer.answers())
                .map(person -> issuer.signOut(person.idToken(), back))
                .orElse(URI.create("/account" + visitor.query()));
        return Response.seeOther(next).cookie(signedIn.forget(visitor)).build();
    }

    /** The issuer refused, or the person turned back there. */
    @GET
    @Path("refused")
    @Operation(hidden = true)
    public Response refused() {
        return pages.show(403, "account-refused", visiting.visitor(), "/account", Map.of());
    }

    /** As people of the name's own language write it: issuers put the given name first in every language. */
    private static String name(JsonWebToken token) {
        String family = Objects.requireNonNullElse(token.getClaim("family_name"), "");
        String given = Objects.requireNonNullElse(token.getClaim("given_name"), "");
        return (family + given).codePoints().anyMatch(Character::isIdeographic)
                ? family + given
                : Objects.requireNonNullElse(token.getClaim("name"), "");
    }

    private static String known(String place) {
        return PLACES.containsKey(place) ? place : "list";
    }
}
