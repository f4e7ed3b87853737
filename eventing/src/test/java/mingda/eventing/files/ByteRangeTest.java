package mingda.eventing.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, 0, 10",
                "bytes=0-, 0, 10",
                "bytes=0-0, 0, 1",
                "bytes=3-5, 3, 6",
                "bytes=9-100, 9, 10",
                "bytes=-4, 6, 10",
                "bytes=-100, 0, 10",
                "bytes=5-3, 0, 10",
                "bytes=-, 0, 10",
                "'bytes=0-1,3-4', 0, 10",
                "chapters=1-2, 0, 10",
                "bytes=99999999999999999999-, 0, 10",
            })
    void rangesOfTenBytes(String header, long from, long to) {
        assertEquals(Optional.of(new ByteRange(from, to)), ByteRange.of(header, 10));
    }

    @ParameterizedTest
    @CsvSource({"bytes=10-, 10", "bytes=10-12, 10", "bytes=-0, 10", "bytes=0-, 0"})
    void noByteInTheFile(String header, long length) {
        assertEquals(Optional.empty(), ByteRange.of(header, length));
    }
}
