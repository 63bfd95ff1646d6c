// Imports a file with Gephi and draws it with Gephi's preview, as the desktop shows it: the picture of docs/gephi.svg,
// of `rapporteur export --view people --ego "Yoon Suk-yeol" --radius 4 --for gephi`.
// Usage: java -Djava.awt.headless=true -cp gephi-toolkit-all.jar DrawWithGephi.java FILE PICTURE.svg

import java.awt.Color;
import java.awt.Font;
import java.io.File;
import org.gephi.io.exporter.api.ExportController;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.preview.api.PreviewController;
import org.gephi.preview.api.PreviewProperties;
import org.gephi.preview.api.PreviewProperty;
import org.gephi.preview.types.EdgeColor;
import org.gephi.project.api.ProjectController;
import org.openide.util.Lookup;

public class DrawWithGephi {
    public static void main(String[] arguments) throws Exception {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        ImportController imports = Lookup.getDefault().lookup(ImportController.class);
        Container container = imports.importFile(new File(arguments[0]));
        imports.process(container, new DefaultProcessor(), projects.getCurrentWorkspace());

        PreviewProperties look = Lookup.getDefault().lookup(PreviewController.class).getModel().getProperties();
        look.putValue(PreviewProperty.SHOW_NODE_LABELS, Boolean.TRUE);
        look.putValue(PreviewProperty.NODE_LABEL_PROPORTIONAL_SIZE, Boolean.FALSE);
        look.putValue(PreviewProperty.NODE_LABEL_FONT, new Font("SansSerif", Font.PLAIN, 70));
        look.putValue(PreviewProperty.EDGE_CURVED, Boolean.FALSE);
        look.putValue(PreviewProperty.EDGE_COLOR, new EdgeColor(Color.LIGHT_GRAY));
        look.putValue(PreviewProperty.EDGE_THICKNESS, 8f);
        look.putValue(PreviewProperty.NODE_OPACITY, 100f);

        Lookup.getDefault().lookup(PreviewController.class).refreshPreview();
        ExportController exports = Lookup.getDefault().lookup(ExportController.class);
        exports.exportFile(new File(arguments[1]));
        System.exit(0);
    }
}
