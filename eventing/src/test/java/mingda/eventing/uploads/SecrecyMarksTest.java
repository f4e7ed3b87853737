package mingda.eventing.uploads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecrecyMarksTest {

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"机密★10年", "绝密★长期", "秘密 ★ 5年", "机 密", "（秘密）", "关于示例的通知\n机密\n各单位：", "秘密10年", "【绝密】"})
    void aMarkIsAMark(String text) {
        assertTrue(SecrecyMarks.isMarked(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"依法不予公开国家秘密、商业秘密", "请公开机密级文件的定密程序", "《保守国家秘密法》", "商业秘密", "绝密飞行计划（电影）观后感", ""})
    void wordsInRunningTextAreNone(String text) {
        assertFalse(SecrecyMarks.isMarked(text));
    }

    @Test
    void marksAreFoundInEveryKindOfDocumentAndInItsName() throws IOException {
        assertTrue(SecrecyMarks.on(zip("word/document.xml", docx("机密★10年")), "a.docx", FileKind.DOCX));
        assertTrue(SecrecyMarks.on(
                zip("Doc_0/Pages/Page_0/Content.xml", "<ofd:TextCode X=\"0\">秘密</ofd:TextCode>"),
                "a.ofd",
                FileKind.OFD));
        assertTrue(SecrecyMarks.on(sealed("marked.pdf"), "a.pdf", FileKind.PDF), "in the text of its page");
        assertTrue(SecrecyMarks.on(sealed("letter.pdf"), "机密★附件.pdf", FileKind.PDF), "in its name");

        assertFalse(SecrecyMarks.on(zip("word/document.xml", docx("商业秘密")), "a.docx", FileKind.DOCX));
        assertFalse(SecrecyMarks.on(sealed("letter.pdf"), "a.pdf", FileKind.PDF));
        assertFalse(SecrecyMarks.on(sealed("letter.ofd"), "a.ofd", FileKind.OFD));
        assertFalse(SecrecyMarks.on(
                Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.7 broken"), "a.pdf", FileKind.PDF));
    }

    @Test
    void aDegreeSplitIntoRunsIsOneWordAllTheSame() throws IOException {
        String split = "<w:p><w:r><w:t>机</w:t></w:r><w:r><w:t>密</w:t></w:r></w:p>";
        assertEquals(true, SecrecyMarks.on(zip("word/document.xml", split), "a.docx", FileKind.DOCX));
    }

    private static String docx(String text) {
        return "<w:document><w:body><w:p><w:r><w:t>标题</w:t></w:r></w:p><w:p><w:r><w:t>" + text
                + "</w:t></w:r></w:p></w:body></w:document>";
    }

    private Path zip(String entry, String content) throws IOException {
        Path file = folder.resolve("file.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private Path sealed(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(SecrecyMarksTest.class.getResourceAsStream("/sealed/" + name), name)) {
            return Files.write(folder.resolve(name), in.readAllBytes());
        }
    }
}
