package mingda.intake.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;
import mingda.intake.account.Account;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, if anybody is. Kept by a cookie of its own whose token is made at sign-in, so that nobody can have
 * put it into the browser before.
 */
@RequestScoped
class SignedIn {

    private static final String COOKIE = "mingda_account";
    private static final int KEPT_SECONDS = 2 * 60 * 60;

    private final Visits visits;
    private final @Nullable String token;

    SignedIn(Visits visits, HttpHeaders headers) {
        this.visits = visits;
        Cookie cookie = headers.getCookies().get(COOKIE);
        this.token = cookie != null && Visitor.isToken(cookie.getValue()) ? cookie.getValue() : null;
    }

    /**
     * What is kept of them.
     *
     * @param account the account's id
     * @param name how the issuer calls them, to be greeted by
     * @param idToken by which the issuer knows whom to sign out
     */
    record Person(String account, String name, String idToken) {

        Account known() {
            return new Account(account);
        }
    }

    Optional<Person> person() {
        return Optional.ofNullable(token).flatMap(known -> visits.find(Visits.Kind.ACCOUNT, known, Person.class));
    }

    /** Remembers them and gives the cookie that says so. */
    NewCookie remember(Person person, Visitor visitor) {
        String fresh = Visitor.random();
        visits.keep(Visits.Kind.ACCOUNT, fresh, person);
        return visitor.cookie(COOKIE, fresh, KEPT_SECONDS);
    }

    /** Forgets them and gives the cookie that takes the other away. */
    NewCookie forget(Visitor visitor) {
        if (token != null) {
            visits.forget(Visits.Kind.ACCOUNT, token);
        }
        return visitor.cookie(COOKIE, "", 0);
    }
}
