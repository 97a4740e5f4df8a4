package org.regulatedgoods.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellEndsTest {

  /** Bytes that lie beside those that end a cell, or differ from them in one bit. */
  private static final byte[] BYTES = {
    '\n',
    '\r',
    ',',
    ';',
    '\t',
    0,
    7,
    8,
    11,
    12,
    15,
    16,
    '-',
    '+',
    '*',
    '0',
    '9',
    'a',
    'l',
    127,
    -1,
    -128,
    (byte) 0x8A,
    (byte) 0x8D,
    (byte) 0xAC,
    '"',
    ' ',
    '1',
    '2',
    '3',
    '4',
    '5',
    '6'
  };

  @ParameterizedTest
  @ValueSource(chars = {',', ';', '\t', '|'})
  void theEndOfACellIsTheOneThatIsFoundByteForByte(char delimiter) {
    CellEnds ends = new CellEnds(delimiter);
    Random random = new Random(delimiter);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[random.nextInt(40)];
      int kinds = 1 + random.nextInt(BYTES.length);
      for (int at = 0; at < bytes.length; at++) {
        bytes[at] = BYTES[BYTES.length - 1 - random.nextInt(kinds)];
      }
      int limit = random.nextInt(bytes.length + 1);
      int from = random.nextInt(limit + 1);
      int expected = from;
      while (expected < limit && !isEnd(bytes[expected], delimiter)) {
        expected++;
      }
      assertThat(ends.next(bytes, from, limit)).isEqualTo(expected);
    }
  }

  private static boolean isEnd(byte b, char delimiter) {
    return b == delimiter || b == '\n' || b == '\r' || b < 0;
  }
}
