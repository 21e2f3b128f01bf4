package org.wholeads.portfolio;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Text that is well-formed or refused, never repaired. */
final class Utf8 {
    private Utf8() {}

    /** @throws InputRefusedException with the position of the first malformed byte, from 1 */
    static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            StandardCharsets.UTF_8.newDecoder().decode(rest, CharBuffer.allocate(bytes.length), true);
            throw new InputRefusedException(
                    "byte " + (rest.position() + 1), "is not valid UTF-8; save the file as UTF-8");
        }
    }

    static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
