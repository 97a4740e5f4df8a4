package org.regulatedgoods.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;

/** A web server on the loopback that answers each request with the next line of its script. */
public final class ScriptedServer implements AutoCloseable {

  /** What is written back; returning closes the connection. */
  interface Answer {
    void write(OutputStream out) throws IOException, InterruptedException;
  }

  record Request(String line, Map<String, String> headers) {
    String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }
  }

  private final ServerSocket socket;
  private final Deque<Answer> script = new ConcurrentLinkedDeque<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  public ScriptedServer() throws IOException {
    socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "scripted-server");
    thread.setDaemon(true);
    thread.start();
  }

  public String address(String path) {
    return "http://"
        + socket.getInetAddress().getHostAddress()
        + ":"
        + socket.getLocalPort()
        + path;
  }

  ScriptedServer then(Answer answer) {
    script.add(answer);
    return this;
  }

  /** Answers with a status, headers (each a line) and a body; its length is not added. */
  ScriptedServer then(String status, String headers, byte[] body) {
    return then(out -> write(out, status, headers, body));
  }

  public ScriptedServer then(String status, String headers) {
    return then(status, headers + "Content-Length: 0\n", new byte[0]);
  }

  /** Answers 200 with the whole of it. */
  public ScriptedServer thenWhole(String headers, byte[] body) {
    return then("200 OK", headers + "Content-Length: " + body.length + "\n", body);
  }

  static void write(OutputStream out, String status, String headers, byte[] body)
      throws IOException {
    String head = "HTTP/1.1 " + status + "\n" + headers + "Connection: close\n\n";
    out.write(head.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    out.write(body);
    out.flush();
  }

  List<Request> requests() {
    return requests;
  }

  boolean isDone() {
    return script.isEmpty();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket connection = socket.accept()) {
        requests.add(read(connection));
        Answer answer = script.poll();
        if (answer == null) {
          write(connection.getOutputStream(), "418 Not in the script", "", new byte[0]);
        } else {
          answer.write(connection.getOutputStream());
        }
        connection.shutdownOutput();
      } catch (IOException e) {
        // The client has hung up, as it should after some answers, or the test is over.
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private static Request read(Socket connection) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
    String line = in.readLine();
    Map<String, String> headers = new LinkedHashMap<>();
    for (String header = in.readLine();
        header != null && !header.isEmpty();
        header = in.readLine()) {
      int colon = header.indexOf(':');
      headers.put(
          header.substring(0, colon).toLowerCase(Locale.ROOT), header.substring(colon + 1).strip());
    }
    return new Request(line, headers);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
