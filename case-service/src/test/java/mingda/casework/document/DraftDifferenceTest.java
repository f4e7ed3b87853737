package mingda.casework.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import mingda.casework.document.DraftDifference.Change;
import org.junit.jupiter.api.Test;

/** What changed in a draft, in words for people. */
class DraftDifferenceTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void namesTheFactThatChangedInBothLanguages() {
        List<Change> changes = DraftDifference.between(
                json("{'items':[{'outcome':'NONE_EXISTS','facts':{'search':{'places':['档案室'],'words':['纪要']}}}]}"),
                json(
                        "{'items':[{'outcome':'NONE_EXISTS','facts':{'search':{'places':['档案室','机要室'],'words':['纪要']}}}]}"));

        assertEquals(1, changes.size(), changes.toString());
        Change change = changes.getFirst();
        assertEquals("/items/0/facts/search/places", change.pointer());
        assertEquals("检索范围", change.part().zh());
        assertEquals("places searched", change.part().en());
        assertEquals("档案室", change.before().zh());
        assertEquals("档案室\n机要室", change.after().zh());
    }

    @Test
    void tellsAnOutcomeByItsNameAndAnItemByItsNumber() {
        List<Change> changes = DraftDifference.between(
                json("{'items':[{'outcome':'GRANT','facts':{'access':'邮寄'}}],'body':'甲'}"),
                json(
                        "{'items':[{'outcome':'PARTIAL','facts':{}},{'outcome':'GRANT','facts':{}}],'body':'乙','reportRow':4}"));

        Change outcome = changes.getFirst();
        assertEquals("第1项 答复类型", outcome.part().zh());
        assertEquals("item 1, outcome", outcome.part().en());
        assertEquals("予以公开", outcome.before().zh());
        assertTrue(!outcome.after().en().equals("PARTIAL"), outcome.toString());
        assertEquals(
                List.of("/items/0/outcome", "/items/1/outcome", "/body", "/reportRow", "/items/0/facts/access"),
                changes.stream().map(Change::pointer).toList());
        assertEquals("", changes.getLast().after().zh());
    }

    @Test
    void whatStandsTwiceIsToldOnceAndTheSameIsNoChange() {
        ObjectNode one =
                json("{'items':[{'outcome':'GRANT','facts':{'access':'a'}}],'outcome':'GRANT','facts':{'access':'a'}}");
        ObjectNode two =
                json("{'items':[{'outcome':'GRANT','facts':{'access':'b'}}],'outcome':'GRANT','facts':{'access':'b'}}");

        assertEquals(List.of(), DraftDifference.between(one, one.deepCopy()));
        assertEquals(
                List.of("/items/0/facts/access"),
                DraftDifference.between(one, two).stream().map(Change::pointer).toList());
    }

    @Test
    void aNoticeHasItsFactsAndAFirstVersionIsAllNew() {
        List<Change> changes = DraftDifference.between(
                DraftDifference.nothing(), json("{'facts':{'items':['年份','姓名'],'workingDays':10,'odd':{'x':1}}}"));

        assertEquals(
                List.of("需补正的事项", "工作日数", "odd/x"),
                changes.stream().map(change -> change.part().zh()).toList());
        assertEquals("年份\n姓名", changes.getFirst().after().en());
        assertEquals("", changes.getFirst().before().zh());
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
