/** Shown in place of a page as long as `dist/web/` is missing; the API works without it. */
export const notBuiltPage = `<!doctype html>
<html lang="de">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Hubgraph</title>
  </head>
  <body>
    <h1>Hubgraph</h1>
    <p>Die Seiten sind noch nicht gebaut: <code>npm run build</code>. Die API unter <code>/graphql</code> antwortet schon.</p>
    <p lang="en">The pages are not built yet: <code>npm run build</code>. The API at <code>/graphql</code> answers already.</p>
  </body>
</html>
`;
