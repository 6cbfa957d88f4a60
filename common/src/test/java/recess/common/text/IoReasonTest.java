package recess.common.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.BindException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IoReasonTest {
    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new NoSuchFileException("a/b"), "there is no such file or folder"),
                Arguments.of(new AccessDeniedException("a"), "permission denied"),
                Arguments.of(new FileAlreadyExistsException("a"), "it exists already"),
                Arguments.of(new NotDirectoryException("a"), "it is no folder"),
                Arguments.of(new MalformedInputException(3), "it is not UTF-8 text"),
                Arguments.of(new FileSystemException("a", null, "No space left on device"), "No space left on device"),
                Arguments.of(new FileSystemLoopException("a"), "reading or writing failed"),
                Arguments.of(new BindException("Address\nin use"), "Address\uFFFDin use"),
                Arguments.of(new IOException(), "reading or writing failed"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void saysWhyInWordsAndNeverInNamesOfClasses(IOException failure, String reason) {
        assertThat(IoReason.of(failure)).isEqualTo(reason);
    }
}
