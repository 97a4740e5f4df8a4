package org.regulatedgoods.fetch;

/** A server could not be reached, or did not send the whole file however often it was asked. */
public final class ServerUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1;

  ServerUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
