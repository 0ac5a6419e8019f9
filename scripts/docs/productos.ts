/** What `consolidar` writes; a test holds it against a real run. */
export const PRODUCTOS = `Escribe en la carpeta de \`--salida\`:

| Archivo | Qué es | Para qué |
| --- | --- | --- |
| \`informe.docx\` | El informe completo: portada, índice, secciones, textos, tablas numeradas, firmas | Presentarlo al órgano |
| \`informe.html\` | El mismo en una página que no necesita red | Leerlo en pantalla y ver de qué filas sale cada cifra |
| \`consolidado.xlsx\` | Las mismas tablas, una por hoja, con índice | Trabajar con ellas en una hoja de cálculo |
| \`tablas/<Línea>-<k>.csv\` | La tabla k de esa línea | Otros programas |
| \`tablas/indice.csv\` | \`Archivo,Línea,Número,Título,Forma,Filas\` de cada tabla | Saber qué tabla es cada archivo |
| \`textos.csv\` | \`Línea,Bloque,Texto\`: los párrafos, con sus cifras ya puestas | Revisar la redacción |
| \`hallazgos.csv\` | \`Libro,Hoja,Fila,Columna,Regla,Gravedad,Valor,Mensaje,Sugerencia\` | Saber qué falta corregir o explicar |
| \`procedencia.csv\` | \`Archivo,Fila,Columna,Libro,Hoja,Fila de origen\`: de qué filas sale cada dato | Responder «¿de dónde salió esto?» |
| \`datapackage.json\` | La descripción de \`tablas/\` como [Tabular Data Package](https://specs.frictionlessdata.io/tabular-data-package/) | Publicar datos abiertos |
| \`manifiesto.json\` | Periodo, versión y huella SHA-256 de cada archivo que entró y que salió | Comprobar que nadie cambió nada |

- La salida aparece completa o no aparece. Una carpeta que ya existe y tiene otra cosa que una salida anterior no se toca.
- Con hallazgos por corregir escribe solo \`hallazgos.csv\`, termina con 1 y no deja junto a él productos anteriores.
- \`--borrador\` deja fuera las filas con error, marca cada producto como BORRADOR y señala las celdas con hallazgo.
- \`--definitivo\` no admite hallazgos por revisar sin explicar.
- \`--tablas\` escribe solo los CSV.
- Las mismas entradas dan los mismos bytes en cada archivo.`;
