package mingda.casework.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import mingda.casework.access.Caller;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.casefile.ChainLink;
import mingda.casework.casepage.CasePage;
import mingda.casework.delivery.Proofs;
import mingda.casework.document.Document;
import mingda.casework.document.Documents;
import mingda.eventing.files.FileStore;
import mingda.eventing.problem.Language;

/** Gathers what belongs to a case. Needs a running transaction that sees it. */
@ApplicationScoped
class CaseArchive {

    /** Lines of digest and path, as {@code sha256sum -c} reads them. */
    static final String MANIFEST = "manifest-sha256.txt";

    private static final String README = """
        政府信息公开申请案卷归档包

        核验文件：在本目录运行 sha256sum -c manifest-sha256.txt，每个文件都应显示 OK。
        核验办理记录：acts/0001.json 等文件是各条记录的规范 JSON（RFC 8785）；acts/chain.txt 逐行列出序号、前一条的哈希、
        本条的哈希。本条哈希 = SHA-256（前一条哈希的32个字节，接本条文件的全部字节）。例如：
        (printf '前一条的哈希' | xxd -r -p; cat acts/0002.json) | sha256sum
        最后一行的哈希就是案卷校验码，印在此后签发的文书上。个人信息在记录中以加盐摘要代替。

        Archive package of a case. Check the files: sha256sum -c manifest-sha256.txt. Check the record: acts/0001.json and so
        on are the entries as canonical JSON (RFC 8785); each line of acts/chain.txt holds number, previous hash and hash. A
        hash is SHA-256 over the 32 bytes of the previous hash followed by all bytes of the entry's file.
        """;

    private final CaseFiles cases;
    private final CasePage page;
    private final Documents documents;
    private final Proofs proofs;
    private final FileStore store;

    CaseArchive(CaseFiles cases, CasePage page, Documents documents, Proofs proofs, FileStore store) {
        this.cases = cases;
        this.page = page;
        this.documents = documents;
        this.proofs = proofs;
        this.store = store;
    }

    /** The files of the package, the manifest last. */
    List<Part> of(CaseFile file, Caller caller) {
        ObjectNode shown = page.write(file, caller, Language.ZH);
        shown.remove(List.of("allowedActs", "draft"));
        ObjectNode application = cases.application(file.id());
        List<Part> parts = new ArrayList<>();
        parts.add(Part.Made.text("README.txt", README));
        parts.add(Part.Made.text("application/申请表.txt", Forms.application(shown, application)));
        parts.add(Part.Made.text("application/application.json", application.toPrettyString()));
        Set<String> names = new HashSet<>();
        shown.path("attachments")
                .forEach(each -> held(
                        parts,
                        names,
                        "application/attachments/",
                        each,
                        each.path("name").asText()));
        for (JsonNode document : shown.path("documents")) {
            String name = document.hasNonNull("number")
                    ? document.path("number").asText()
                    : document.path("id").asText();
            parts.add(Part.Made.text("approvals/" + safe(name) + ".txt", Forms.approval(shown, document)));
            document.path("files")
                    .forEach(each -> held(
                            parts,
                            names,
                            "documents/" + (document.path("status").asText().equals("RECALLED") ? "作废/" : "")
                                    + (each.path("role").asText().equals("PARTY_LETTER") ? "征求意见/" : ""),
                            each,
                            each.path("name").asText()));
        }
        for (Document document : documents.of(file.id())) {
            if (document.status().isIssued()) {
                String name = "proofs/" + safe(document.number() + "-送达回证") + ".pdf";
                parts.add(new Part.Made(name, proofs.pdf(document, file, false)));
            }
        }
        parts.add(Part.Made.text("ledger/期限说明.txt", Forms.ledger(shown)));
        acts(parts, cases.chain(file.id()));
        parts.add(Part.Made.text("case.json", shown.toPrettyString()));
        parts.add(Part.Made.text(MANIFEST, manifest(parts)));
        return parts;
    }

    private void held(List<Part> parts, Set<String> names, String folder, JsonNode described, String name) {
        UUID id = UUID.fromString(described.path("id").asText());
        String path = folder + safe(name);
        // Two files of one name: the id tells them apart.
        String unique = names.add(path) ? path : folder + id + "-" + safe(name);
        store.find(id).ifPresent(file -> parts.add(new Part.Held(unique, file)));
    }

    private void acts(List<Part> parts, List<ChainLink> chain) {
        StringBuilder list = new StringBuilder();
        for (ChainLink link : chain) {
            parts.add(new Part.Made("acts/%04d.json".formatted(link.seq()), link.canonical()));
            list.append(String.format(Locale.ROOT, "%04d %s %s%n", link.seq(), link.previous(), link.hash()));
        }
        parts.add(Part.Made.text("acts/chain.txt", list.toString()));
    }

    private static String manifest(List<Part> parts) {
        StringBuilder out = new StringBuilder();
        parts.forEach(part ->
                out.append(part.sha256()).append("  ").append(part.name()).append('\n'));
        return out.toString();
    }

    /** A name that stays in its folder on every system. */
    private static String safe(String name) {
        String safe = name.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "_").strip();
        byte[] bytes = safe.getBytes(StandardCharsets.UTF_8);
        return safe.isEmpty() || safe.startsWith(".") || bytes.length > 200
                ? "file-" + Integer.toHexString(name.hashCode())
                : safe;
    }
}
