package mingda.intake.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import mingda.intake.document.ByteRange.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0,0,1",
        "bytes=0-99,0,100",
        "bytes=10-,10,100",
        "bytes=-10,90,100",
        "bytes=-1000,0,100",
        "bytes=99-500,99,100"
    })
    void a_range_inside_the_file_is_its_part(String header, long from, long to) {
        assertEquals(new Asked.Part(new ByteRange(from, to)), ByteRange.read(header, 100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0"})
    void a_range_outside_the_file_is_told_so(String header) {
        assertEquals(new Asked.Outside(), ByteRange.read(header, 100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bytes=-", "bytes=5-2", "bytes=0-1,5-6", "lines=1-2", "bytes=99999999999999999999-"})
    void what_is_no_single_range_is_answered_with_the_whole(String header) {
        assertEquals(new Asked.Whole(), ByteRange.read(header, 100));
    }

    @Test
    void no_header_is_the_whole() {
        assertEquals(new Asked.Whole(), ByteRange.read(null, 100));
    }
}
