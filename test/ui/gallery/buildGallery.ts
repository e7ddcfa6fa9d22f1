import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import webpack from 'webpack'

const root = path.resolve(__dirname, '../../..')
const output = path.join(root, 'out/gallery')

const configuration: webpack.Configuration = {
  // React as it ships: twice as fast to look at as its development build.
  mode: 'production',
  optimization: { minimize: false },
  devtool: false,
  target: ['web', 'es2022'],
  context: root,
  cache: { type: 'filesystem', name: 'gallery-as-shipped' },
  entry: { gallery: path.join(__dirname, 'galleryPage.tsx') },
  output: { path: output, filename: '[name].js', chunkFilename: '[name].js' },
  resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: {
          loader: 'swc-loader',
          options: {
            jsc: {
              parser: { syntax: 'typescript', tsx: true },
              target: 'es2022',
              transform: { react: { runtime: 'automatic', development: false } },
            },
          },
        },
      },
      { test: /\.csv$/, type: 'asset/source' },
    ],
  },
}

const PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>gallery</title>
<meta name="color-scheme" content="light dark"><style>body{margin:0}</style></head>
<body><div id="pane"></div><script src="gallery.js"></script></body></html>`

/** Builds the pane with stand-in services into out/gallery, for looking at; it ships nowhere. Gives the folder. */
export function buildGallery(): Promise<string> {
  mkdirSync(output, { recursive: true })
  writeFileSync(path.join(output, 'index.html'), PAGE)
  const compiler = webpack(configuration)
  return new Promise((resolve, reject) => {
    compiler.run((problem, stats) => {
      compiler.close(() => undefined)
      if (problem) reject(problem)
      else if (stats?.hasErrors()) reject(new Error(stats.toString('errors-only')))
      else resolve(output)
    })
  })
}
