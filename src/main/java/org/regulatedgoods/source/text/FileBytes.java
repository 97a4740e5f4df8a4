package org.regulatedgoods.source.text;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file, as they lie there. */
@FunctionalInterface
interface FileBytes {

  /** Opens them at their start. */
  InputStream open() throws IOException;
}
