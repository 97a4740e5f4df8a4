package org.regulatedgoods.source.text;

import java.io.Serializable;

/**
 * A raw file that is there.
 *
 * @param path where Hadoop finds it
 * @param name what messages call it: its path from the raw root
 * @param size its bytes
 * @param modified when it was last written, in milliseconds since 1970
 */
public record RawFile(String path, String name, long size, long modified) implements Serializable {}
