/** How the page looks, in light and dark. */
export const STYLE = `
:root{color-scheme:light dark}
body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.4rem}h2{font-size:1.1rem}h3{font-size:1rem;margin-bottom:0}
small{font-weight:400}
article{border-left:4px solid #d4a017;padding:0 1rem;margin:1.5rem 0}
article.error{border-color:#c62828}article.note{border-color:#777}
pre{overflow:auto;padding:.5rem;background:#8882}code,pre{font-family:ui-monospace,monospace}
mark{background:#c628284d;color:inherit}
footer{border-top:1px solid #8888;margin-top:2rem;padding-top:.5rem}
`;
