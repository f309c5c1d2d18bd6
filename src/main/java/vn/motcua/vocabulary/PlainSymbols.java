package vn.motcua.vocabulary;

import java.math.BigInteger;

import org.jspecify.annotations.Nullable;

/**
 * The 21 symbols of secrets in addresses and on paper: digits, and consonants that no Vietnamese input method changes, so
 * that a scanner typing through one is still understood. A symbol is worth 4.39 bits.
 */
public final class PlainSymbols {

    /** All symbols in order of their value. */
    public static final String ALPHABET = "0123456789BCGHKLMNPQT";

    private static final BigInteger BASE = BigInteger.valueOf(ALPHABET.length());

    private PlainSymbols() {}

    /**
     * The first {@code length} symbols of a hash; equal hashes give equal symbols.
     *
     * @param length number of symbols
     */
    public static String of(byte[] hash, int length) {
        BigInteger left = new BigInteger(1, hash);
        StringBuilder symbols = new StringBuilder(length);
        for (int symbol = 0; symbol < length; symbol++) {
            BigInteger[] parts = left.divideAndRemainder(BASE);
            symbols.append(ALPHABET.charAt(parts[1].intValueExact()));
            left = parts[0];
        }
        return symbols.toString();
    }

    /**
     * The bytes of which {@link #of} made these symbols.
     *
     * @param length number of bytes; its bits have to fit into the symbols
     * @return null when the symbols stand for a greater number
     */
    public static byte @Nullable [] bytes(String symbols, int length) {
        BigInteger number = BigInteger.ZERO;
        for (int symbol = symbols.length() - 1; symbol >= 0; symbol--) {
            number = number.multiply(BASE).add(BigInteger.valueOf(ALPHABET.indexOf(symbols.charAt(symbol))));
        }
        if (number.bitLength() > length * Byte.SIZE) {
            return null;
        }
        byte[] bytes = new byte[length];
        byte[] found = number.toByteArray(); // may have a leading zero
        int from = Math.max(0, found.length - length);
        System.arraycopy(found, from, bytes, length - (found.length - from), found.length - from);
        return bytes;
    }
}
