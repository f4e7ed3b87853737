package mingda.intake.front;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without JavaScript: keeps cookies, and sends the hidden proof of the page it saw last. */
final class Browser {

    private static final Pattern PROOF = Pattern.compile("name=\"proof\" value=\"([^\"]+)\"");

    private final CookieFilter cookies = new CookieFilter();
    private final String lang;
    private String proof = "";
    private boolean tells;

    Browser(String lang) {
        this.lang = lang;
    }

    Response get(String path) {
        return seen(request().get(path));
    }

    Response post(String path, Map<String, String> form) {
        return seen(request()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .header("Origin", origin())
                .formParam("proof", proof)
                .formParams(form)
                .post(path));
    }

    Response multipart(String path, Map<String, String> form) {
        RequestSpecification request = request().header("Origin", origin()).multiPart("proof", proof);
        for (Map.Entry<String, String> entry : form.entrySet()) {
            request.multiPart(new io.restassured.builder.MultiPartSpecBuilder(entry.getValue())
                    .controlName(entry.getKey())
                    .charset("UTF-8")
                    .build());
        }
        return seen(request.post(path));
    }

    Response upload() {
        return seen(request()
                .header("Origin", origin())
                .multiPart("proof", proof)
                .multiPart("action", "next")
                .multiPart(
                        "IDENTITY_PROOF",
                        "scan.pdf",
                        "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.US_ASCII),
                        "application/pdf")
                .post("/apply/proof"));
    }

    /** A form with one file. */
    Response multipart(String path, Map<String, String> form, String control, String name, byte[] file) {
        RequestSpecification request = request().header("Origin", origin()).multiPart("proof", proof);
        form.forEach((key, value) -> request.multiPart(new io.restassured.builder.MultiPartSpecBuilder(value)
                .controlName(key)
                .charset("UTF-8")
                .build()));
        return seen(request.multiPart(control, name, file, "application/octet-stream")
                .post(path));
    }

    private RequestSpecification request() {
        return given().filter(cookies).redirects().follow(false).queryParam("lang", lang);
    }

    /** As browsers do: a page that must not tell where it is sends its forms from nowhere. */
    private String origin() {
        return tells ? RestAssured.baseURI + ":" + RestAssured.port : "null";
    }

    private Response seen(Response response) {
        String policy = response.header("Referrer-Policy");
        tells = policy == null ? tells : !policy.equals("no-referrer");
        Matcher matcher = PROOF.matcher(response.asString());
        if (matcher.find()) {
            proof = matcher.group(1);
        }
        return response;
    }
}
