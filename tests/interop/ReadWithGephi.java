// Imports files with Gephi's own importers, as its desktop does with the choices that it offers first, and prints what is then
// in the workspace: one JSON object a line.
// Usage: java -Djava.awt.headless=true -cp gephi-toolkit-all.jar ReadWithGephi.java FILE...
// A pair of CSV files is given as NODES+EDGES: the edges are appended to the nodes' workspace.

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Interval;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.plugin.file.spreadsheet.ImporterSpreadsheetCSV;
import org.gephi.io.importer.plugin.file.spreadsheet.process.SpreadsheetGeneralConfiguration.Mode;
import org.gephi.io.processor.plugin.AppendProcessor;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.io.processor.spi.Processor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

public class ReadWithGephi {
    public static void main(String[] files) {
        for (String file : files) {
            System.out.println("{\"file\": " + quoted(file) + ", " + read(file) + "}");
        }
        System.exit(0);
    }

    /** What is in the workspace with Gephi's default for parallel edges, and how many edges there are without it. */
    static String read(String file) {
        try {
            String merged = read(file, null);
            Workspace workspace = open(file, EdgeMergeStrategy.NO_MERGE);
            int apart = model(workspace).getGraph().getEdgeCount();
            return merged + ", \"edges_apart\": " + apart;
        } catch (Exception error) {
            return "\"error\": " + quoted(error.toString());
        }
    }

    static String read(String file, EdgeMergeStrategy strategy) throws Exception {
        GraphModel model = model(open(file, strategy));
        Graph graph = model.getGraph();
        List<String> nodes = new ArrayList<>();
        for (Node node : graph.getNodes()) {
            nodes.add("{\"id\": " + quoted(String.valueOf(node.getId())) + ", \"label\": " + quoted(node.getLabel())
                + ", \"color\": \"" + String.format("#%06x", node.getColor().getRGB() & 0xffffff) + "\", \"x\": " + node.x()
                + ", \"size\": " + node.size() + ", \"time\": " + time(node.getIntervals()) + "}");
        }
        List<String> edges = new ArrayList<>();
        for (Edge edge : graph.getEdges()) {
            edges.add("{\"id\": " + quoted(String.valueOf(edge.getId())) + ", \"source\": "
                + quoted(String.valueOf(edge.getSource().getId())) + ", \"target\": "
                + quoted(String.valueOf(edge.getTarget().getId())) + ", \"directed\": " + edge.isDirected() + ", \"label\": "
                + quoted(edge.getLabel()) + ", \"kind\": " + quoted(String.valueOf(edge.getTypeLabel())) + ", \"weight\": "
                + edge.getWeight() + ", \"time\": " + time(edge.getIntervals()) + "}");
        }
        List<String> columns = new ArrayList<>();
        for (Column column : model.getNodeTable()) {
            columns.add(quoted(column.getTitle() + ":" + column.getTypeClass().getSimpleName()));
        }
        Interval bounds = model.getTimeBounds();
        return "\"nodes\": [" + String.join(", ", nodes) + "], \"edges\": [" + String.join(", ", edges) + "], \"columns\": ["
            + String.join(", ", columns) + "], \"time\": " + time(new Interval[] {bounds}) + ", \"format\": \""
            + model.getTimeFormat() + "\"";
    }

    /** Imports one file, or two tables, into a new project. */
    static Workspace open(String file, EdgeMergeStrategy strategy) throws Exception {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        Workspace workspace = projects.getCurrentWorkspace();
        String[] parts = file.split("\\+");
        for (int i = 0; i < parts.length; i++) {
            Container container = parts[i].endsWith(".csv")
                ? table(new File(parts[i]), i == 0 ? Mode.NODES_TABLE : Mode.EDGES_TABLE)
                : Lookup.getDefault().lookup(ImportController.class).importFile(new File(parts[i]));
            if (container == null) {
                throw new IllegalStateException("no importer");
            }
            if (strategy != null) {
                container.getLoader().setEdgesMergeStrategy(strategy);
            }
            Processor processor = i == 0 ? new DefaultProcessor() : new AppendProcessor();
            Lookup.getDefault().lookup(ImportController.class).process(container, processor, workspace);
        }
        return workspace;
    }

    /** Imports a table, as the wizard does: the kind of table is chosen, all else is found by the importer. */
    static Container table(File file, Mode mode) throws Exception {
        ImporterSpreadsheetCSV importer = new ImporterSpreadsheetCSV();
        importer.setFile(file);
        importer.refreshAutoDetections();
        importer.setMode(mode);
        return Lookup.getDefault().lookup(ImportController.class).importFile(file, importer);
    }

    static GraphModel model(Workspace workspace) {
        return Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
    }

    static String time(Interval[] intervals) {
        if (intervals == null || intervals.length == 0 || intervals[0] == null) {
            return "null";
        }
        return "[" + day(intervals[0].getLow()) + ", " + day(intervals[intervals.length - 1].getHigh()) + "]";
    }

    static String day(double time) {
        if (Double.isInfinite(time)) {
            return "null";
        }
        return "\"" + java.time.Instant.ofEpochMilli((long) time).atZone(java.time.ZoneOffset.UTC).toLocalDate() + "\"";
    }

    static String quoted(String text) {
        if (text == null) {
            return "null";
        }
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c < ' ' || c == '"' || c == '\\' || c > '~') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
