package org.wholeads.policy;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wholeads.SmallFile;

/**
 * One file of a policy as it was found.
 *
 * @param name the file's name, without folders
 * @param bytes its content, at most one byte more than is allowed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
record PolicyFile(String name, byte[] bytes) {
    /** The file that names the policy. */
    static final String PROPERTIES = "policy.properties";

    /** Half a character, which UTF-8 cannot express, becomes U+FFFE, which is refused with its place. */
    static PolicyFile of(String name, String text) {
        CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
        return new PolicyFile(
                name,
                encoder.canEncode(text)
                        ? text.getBytes(StandardCharsets.UTF_8)
                        : text.codePoints()
                                .mapToObj(c -> c >= 0xD800 && c <= 0xDFFF ? "\uFFFE" : Character.toString(c))
                                .collect(Collectors.joining())
                                .getBytes(StandardCharsets.UTF_8));
    }

    boolean isRules() {
        return !name.equals(PROPERTIES);
    }

    /** The content with a line feed in place of each carriage return and line feed. */
    byte[] withLineFeeds() {
        byte[] content = new byte[bytes.length];
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '\r' || i + 1 == bytes.length || bytes[i + 1] != '\n') {
                content[length] = bytes[i];
                length++;
            }
        }
        return Arrays.copyOf(content, length);
    }

    /** The text; {@code null} if there is none, which is then added to the problems. */
    @Nullable
    SourceText text(List<Problem> problems) {
        String problem = whole();
        if (problem != null) {
            problems.add(new Problem(name, 1, 1, problem, null));
            return null;
        }
        return decode(problems);
    }

    private @Nullable String whole() {
        if (SmallFile.isTooLarge(bytes)) {
            return SmallFile.TOO_LARGE;
        }
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            return "the file begins with a byte order mark; save it as UTF-8 without one";
        }
        if (startsWith(0xFE, 0xFF) || startsWith(0xFF, 0xFE)) {
            return "the file is not UTF-8 but UTF-16 or UTF-32; save it as UTF-8";
        }
        return null;
    }

    /** Whether it is rather data of a machine than what people write, so that nothing of it should be shown. */
    private boolean holdsControls() {
        for (byte b : bytes) {
            if ((b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r') || b == 0x7F) {
                return true;
            }
        }
        return false;
    }

    private boolean startsWith(int... start) {
        for (int i = 0; i < start.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private @Nullable SourceText decode(List<Problem> problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        SourceText source = holdsControls() ? SourceText.unshown(name, text) : new SourceText(name, text);
        if (!result.isError()) {
            return source;
        }
        problems.add(source.problem(
                text.length(),
                1,
                "the byte 0x" + String.format("%02X", bytes[in.position()])
                        + " here is not UTF-8; save the file as UTF-8"));
        return null;
    }
}
