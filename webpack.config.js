import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import path from 'node:path'
import CopyPlugin from 'copy-webpack-plugin'
import HtmlPlugin from 'html-webpack-plugin'
import webpack from 'webpack'
import { contentSecurityPolicy } from './src/hosts/packaging/contentSecurityPolicy.mjs'
import { manifestAt } from './src/hosts/packaging/manifestAt.mjs'
import { officeLibrary } from './src/hosts/packaging/officeLibrary.mjs'

const root = path.dirname(fileURLToPath(import.meta.url))

const shared = {
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
              transform: { react: { runtime: 'automatic' } },
            },
          },
        },
      },
      { test: /\.csv$/, type: 'asset/source' },
    ],
  },
  performance: { hints: false },
  stats: 'errors-warnings',
}

/** The manifest with the addresses of the office's own server, where the build names one. */
const manifestCopy = (url) => ({
  from: 'manifest.xml',
  transform: (content) => manifestAt(content.toString(), url),
})

/** Excel loads add-ins over https only. The page is served as it ships: no client of the server in it. */
async function developmentServer() {
  const { getHttpsServerOptions } = createRequire(import.meta.url)('office-addin-dev-certs')
  return {
    port: 3000,
    ...{ hot: false, liveReload: false, client: false },
    server: { type: 'https', options: await getHttpsServerOptions() },
    static: false,
  }
}

/**
 * The task pane: one static folder that needs nothing from elsewhere but office.js.
 * `--env url=https://…/` writes the manifest for that folder; `--env office=local` carries office.js.
 */
async function pane({ url, office, WEBPACK_SERVE: serving }) {
  const library = officeLibrary(root, office)
  return {
    ...shared,
    name: 'pane',
    target: ['web', 'es2022'],
    entry: { taskpane: './src/hosts/taskpane/main.tsx' },
    output: {
      path: path.join(root, 'dist/pane'),
      filename: '[name].[contenthash:8].js',
      chunkFilename: '[name].[contenthash:8].js',
      clean: true,
    },
    plugins: [
      new HtmlPlugin({
        template: './src/hosts/taskpane/taskpane.html',
        filename: 'taskpane.html',
        templateParameters: { policy: contentSecurityPolicy(library), officeLibrary: library.address },
      }),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.png' },
          { from: 'src/hosts/taskpane/taskpane.css' },
          ...library.copies,
          ...(url ? [manifestCopy(url)] : []),
        ],
      }),
    ],
    ...(serving ? { devtool: 'source-map', devServer: await developmentServer() } : {}),
  }
}

/** The command line as one file that runs on a bare Node, and beside it the thread that writes workbooks. */
const commandLine = {
  ...shared,
  name: 'cli',
  target: 'node20',
  entry: { plantally: './src/hosts/cli/main.ts' },
  output: { path: path.join(root, 'dist/cli'), filename: '[name].cjs', clean: true, chunkFormat: 'commonjs' },
  module: {
    ...shared.module,
    parser: { javascript: { worker: ['Worker from node:worker_threads', '...'] } },
  },
  optimization: { minimize: false, splitChunks: false },
  plugins: [new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true })],
}

const univerStyles = (name) => ({
  from: `node_modules/@univerjs/preset-sheets-${name}/lib/index.css`,
  to: `univer/${name}.css`,
})

/** The browser workbench, where Univer stands in for Excel: for development, never part of what ships. */
const workbench = {
  ...shared,
  name: 'workbench',
  mode: 'development',
  devtool: false,
  target: ['web', 'es2022'],
  cache: { type: 'filesystem' },
  entry: {
    workbench: './src/hosts/workbench/main.ts',
    taskpane: './src/hosts/taskpane/main.tsx',
    bridge: './src/hosts/workbench/bridge.ts',
  },
  output: { path: path.join(root, 'dist/workbench'), filename: '[name].js', clean: true },
  plugins: [
    new HtmlPlugin({
      template: './src/hosts/workbench/workbench.html',
      filename: 'index.html',
      chunks: ['workbench'],
    }),
    new HtmlPlugin({
      template: './src/hosts/workbench/pane.html',
      filename: 'pane.html',
      chunks: ['taskpane'],
      templateParameters: { policy: contentSecurityPolicy({ origin: null }) },
    }),
    new CopyPlugin({
      patterns: [
        { from: 'assets/*.png' },
        { from: 'src/hosts/taskpane/taskpane.css' },
        { from: 'src/hosts/workbench/workbench.css' },
        ...['core', 'data-validation', 'conditional-formatting', 'note'].map(univerStyles),
      ],
    }),
  ],
}

/** `--env workbench` builds the workbench; without it, what ships. */
export default async (env = {}) => (env.workbench ? workbench : [await pane(env), commandLine])
