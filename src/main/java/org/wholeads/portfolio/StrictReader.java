package org.wholeads.portfolio;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/**
 * Decodes bytes and refuses those that mean nothing in the encoding, with their position, where Java's own reader would
 * replace them or say nothing about the place. Leaves a byte order mark out.
 */
final class StrictReader extends Reader {
    private static final int BUFFER = 16_384;

    private final InputStream input;
    private final Charset charset;
    private final String remedy;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
    private long line = 1;
    private long bytesBefore;
    private boolean started;
    private boolean inputEnded;
    private boolean ended;
    /** Thrown once everything before it was read. */
    private @Nullable InputRefusedException failure;

    /** @param remedy what can be done where the bytes mean nothing */
    StrictReader(InputStream input, Charset charset, String remedy) {
        this.input = input;
        this.charset = charset;
        this.remedy = remedy;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!chars.hasRemaining()) {
            if (failure != null) {
                throw failure;
            }
            if (ended) {
                return -1;
            }
            decode();
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    private void decode() throws IOException {
        fill();
        chars.clear();
        int before = bytes.position();
        CoderResult result = decoder.decode(bytes, chars, inputEnded);
        bytesBefore += bytes.position() - before;
        chars.flip();
        if (!started && chars.hasRemaining()) {
            started = true;
            if (chars.get(chars.position()) == '\uFEFF') {
                chars.get();
            }
        }
        for (int i = chars.position(); i < chars.limit(); i++) {
            line += chars.get(i) == '\n' ? 1 : 0;
        }
        if (result.isError()) {
            failure = new InputRefusedException(
                    "line " + line + ", byte " + (bytesBefore + 1) + " of the file",
                    "is not valid " + charset.name() + "; " + remedy);
        }
        ended = inputEnded && result.isUnderflow();
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = inputEnded ? -1 : input.read(bytes.array(), bytes.position(), bytes.remaining());
        inputEnded = count < 0;
        bytes.position(bytes.position() + Math.max(0, count)).flip();
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
