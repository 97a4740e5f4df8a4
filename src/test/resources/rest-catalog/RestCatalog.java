import java.net.InetSocketAddress;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.CatalogUtil;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.rest.RESTCatalogAdapter;
import org.apache.iceberg.rest.RESTCatalogServlet;
import org.sparkproject.jetty.http.UriCompliance;
import org.sparkproject.jetty.server.Connector;
import org.sparkproject.jetty.server.HttpConnectionFactory;
import org.sparkproject.jetty.server.Server;
import org.sparkproject.jetty.servlet.ServletContextHandler;
import org.sparkproject.jetty.servlet.ServletHolder;

/**
 * Serves a catalog in SQLite by the servlet of Iceberg's tests on Spark's Jetty, on the loopback address, and prints
 * where. Java runs this file as it is, since its classes are not those that the program is compiled against.
 */
final class RestCatalog {

  public static void main(String[] arguments) throws Exception {
    Map<String, String> settings =
        Map.of(
            "type", "jdbc",
            "uri", "jdbc:sqlite:" + arguments[0],
            "jdbc.schema-version", "V1",
            "warehouse", arguments[1]);
    Catalog catalog = CatalogUtil.buildIcebergCatalog("served", settings, new Configuration());
    ServletContextHandler handler = new ServletContextHandler();
    handler.addServlet(new ServletHolder(new RESTCatalogServlet(new RESTCatalogAdapter(catalog))), "/*");
    Server server = new Server(new InetSocketAddress("127.0.0.1", 0));
    for (Connector connector : server.getConnectors()) {
      // Iceberg asks for a table named "files" as for the metadata of one in no namespace: of an empty part of a path.
      connector
          .getConnectionFactory(HttpConnectionFactory.class)
          .getHttpConfiguration()
          .setUriCompliance(UriCompliance.RFC3986);
    }
    server.setHandler(handler);
    server.start();
    System.out.println(server.getURI());
    server.join();
  }
}
