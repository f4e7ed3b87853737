package mingda.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.Map;

/** Fills the application form as a person does: page by page, whatever is asked there, then on. */
final class WebForm {

    private static final int MOST_PAGES = 15;

    private final Page page;
    private final Map<String, String> answers = new LinkedHashMap<>();

    WebForm(Page page, Person person) {
        this.page = page;
        answers.put("agencyCode", "fengxian-office");
        answers.put("agency", "fengxian-office");
        answers.put("kind", "NATURAL_PERSON");
        answers.put("agentKind", "NONE");
        answers.put("idType", "RESIDENT_ID");
        answers.put("idNumber", person.idNumber());
        answers.put("phone", person.phone());
        answers.put("email", person.email());
        answers.put("address", person.address());
        answers.put("postcode", "201400");
        answers.put("title", person.wish());
        answers.put("description", person.wish() + "的全文");
        answers.put("carrier", "EMAIL");
        answers.put("delivery", "ONLINE");
        answers.put("acceptOtherForm", "true");
        answers.put("electronicService", "true");
        answers.put("name", person.name());
    }

    /** Goes on until the page shows what is wanted, or fails with what the last page says. */
    void fillUntil(String wanted) {
        for (int i = 0; i < MOST_PAGES; i++) {
            if (page.locator(wanted).count() > 0) {
                return;
            }
            fillPage();
            submit();
        }
        throw new AssertionError("never came to " + wanted + "; the last page was " + page.url() + ":\n"
                + page.locator("main").innerText());
    }

    /** Answers every question on this page. */
    void fillPage() {
        for (var field : page.locator("main form input, main form select, main form textarea")
                .all()) {
            var type = String.valueOf(field.getAttribute("type"));
            var name = field.getAttribute("name");
            if (name == null || type.equals("hidden") || type.equals("file") || type.equals("submit")) {
                continue;
            }
            fill(field, type, name.substring(name.lastIndexOf('.') + 1));
        }
    }

    /** Presses the page's main button and waits for the page that answers: a question asked in between may hang. */
    void submit() {
        pressed(page, "main form button[type=submit], main form button:not([type])");
    }

    /** Presses the first such button and waits for the page that answers, which may have the same address. */
    static void pressed(Page page, String button) {
        var answer = page.waitForResponse(
                response -> response.request().isNavigationRequest()
                        && (response.status() < 300 || response.status() >= 400),
                () -> page.locator(button).first().click());
        answer.finished();
        page.waitForLoadState();
    }

    private void fill(Locator field, String type, String name) {
        var answer = answers.get(name);
        switch (type) {
            case "radio" -> {
                if (String.valueOf(field.getAttribute("value")).equals(answer)) {
                    field.check(new Locator.CheckOptions().setForce(true));
                }
            }
            case "checkbox" -> field.check(new Locator.CheckOptions().setForce(true));
            default -> {
                if (answer == null) {
                    return;
                }
                if (field.evaluate("e => e.tagName").equals("SELECT")) {
                    field.selectOption(answer);
                } else {
                    field.fill(answer);
                }
            }
        }
    }
}
